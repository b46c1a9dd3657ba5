package workbook.grader.review;

import java.util.ArrayList;
import java.util.List;

/** Numbers as people write them. */
final class Ranges {

    private Ranges() {
    }

    /** As in {@code "7, 9-12"}. @param numbers ascending, each once */
    static String of(List<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        for (int at = 0; at < numbers.size(); ) {
            int last = at;
            while (last + 1 < numbers.size()
                    && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            ranges.add(numbers.get(at) + (last == at ? "" : "-" + numbers.get(last)));
            at = last + 1;
        }
        return String.join(", ", ranges);
    }
}
