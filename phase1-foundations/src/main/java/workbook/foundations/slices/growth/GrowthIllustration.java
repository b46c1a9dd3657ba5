package workbook.foundations.slices.growth;

import java.util.ArrayList;
import java.util.List;
import workbook.foundations.slices.growth.GrowthDrawing.Move;
import workbook.grader.picture.Arguments;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Operation;
import workbook.grader.picture.Picture;
import workbook.grader.picture.ScriptException;

/** A slice that is appended to, under the policy of a release. At first its elements are int64. */
public final class GrowthIllustration implements Illustration<GrowthIllustration.Appended> {

    private static final int MOST_AT_ONCE = 100_000;
    private static final int LARGEST_ELEMENT = 4096;

    /** A slice of which only the sizes are known. */
    static final class Appended {
        private final List<Move> moves = new ArrayList<>();
        private GrowthPolicy policy = new GrowthPolicy(Release.SINCE_1_22);
        private Element element = new Element(8, false);
        private long length;
        private long capacity;

        /** Whether there was a move. */
        private boolean append(long count) {
            long needed = length + count;
            boolean moves = needed > capacity;
            if (moves) {
                long wanted = policy.wanted(capacity, needed);
                long grown = policy.capacity(capacity, needed, element);
                this.moves.add(
                    new Move(capacity, needed, wanted, wanted * element.bytes(), grown));
                capacity = grown;
            }
            length = needed;
            return moves;
        }

        private void startAnew() {
            moves.clear();
            length = 0;
            capacity = 0;
        }
    }

    @Override
    public Appended start() {
        return new Appended();
    }

    @Override
    public List<Operation<Appended>> operations() {
        return List.of(
            new Operation<>("append COUNT", (slice, call) ->
                slice.append(call.number("COUNT", 1, MOST_AT_ONCE))
                    ? "moved to a new array" : "fits"),
            new Operation<>("each COUNT", GrowthIllustration::each),
            new Operation<>("element BYTES", (slice, call) -> {
                slice.element =
                    new Element(call.whole("BYTES", 0, LARGEST_ELEMENT), slice.element.pointers());
                slice.startAnew();
                return "a new slice of such elements";
            }),
            new Operation<>("release NUMBER", (slice, call) -> {
                slice.policy = new GrowthPolicy(release(call.word("NUMBER")));
                slice.startAnew();
                return "a new slice in that release";
            }));
    }

    private static String each(Appended slice, Arguments call) {
        long count = call.number("COUNT", 1, MOST_AT_ONCE);
        int moves = 0;
        for (long i = 0; i < count; i++) {
            moves += slice.append(1) ? 1 : 0;
        }
        return "appended one by one, moved " + moves + " times";
    }

    private static Release release(String number) {
        return switch (number) {
            case "1.17" -> Release.BEFORE_1_18;
            case "1.18" -> Release.BEFORE_1_22;
            case "1.22" -> Release.SINCE_1_22;
            default -> throw new ScriptException(
                "no release '" + number + "'; there are: 1.17, 1.18, 1.22");
        };
    }

    @Override
    public String example() {
        return "each 5; append 1; append 4; each 600";
    }

    @Override
    public Picture draw(Appended slice) {
        return GrowthDrawing.of(slice.length, slice.moves);
    }
}
