package workbook.dsalgo.algo.slidingwindow;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Copied;
import workbook.grader.probe.CountingComparator;
import workbook.grader.probe.Refusals;

class SlidingWindowSuite {

    private static final int LONG = 2000;

    @Test
    @Weight(2)
    @Property("the longest window without a repetition is found in every text, the leftmost of two")
    void longestUniqueOfAllTexts() {
        for (String text : textsOf("abcd", 5)) {
            assertThat(SlidingWindow.longestUnique(text)).as("longestUnique(\"%s\")", text)
                .isEqualTo(longestUnique(text));
        }
        Seeds.each(40, seed -> {
            String text = text(new Random(seed), 40, 12);
            assertThat(SlidingWindow.longestUnique(text)).as("longestUnique(\"%s\")", text)
                .isEqualTo(longestUnique(text));
        });
    }

    @Test
    @Property("any char may occur in a text, and the case counts")
    void anyCharMayOccur() {
        String all = IntStream.rangeClosed(0, Character.MAX_VALUE)
            .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
            .toString();
        assertThat(SlidingWindow.longestUnique(all)).as("longestUnique of each of 65536 chars")
            .isEqualTo(new Span(0, 65_536));
        assertThat(SlidingWindow.longestUnique("aA\u0161\u0261\u4e61")).as("longestUnique of "
            + "a, A and letters whose last byte is that of a").isEqualTo(new Span(0, 5));
        String pairs = "\ud83d\ude00\ud83d\ude01";
        assertThat(SlidingWindow.longestUnique(pairs)).as("longestUnique of two surrogate pairs "
            + "that begin alike").isEqualTo(new Span(1, 4));
        assertThat(SlidingWindow.cover("a\u0161A\u4e61", "\u4e61\u0161"))
            .as("cover(a\u0161A\u4e61, \u4e61\u0161)").isEqualTo(Optional.of(new Span(1, 4)));
        assertThat(SlidingWindow.cover("\ude00a\ud83d", "\ud83d\ude00"))
            .as("cover of the halves of a surrogate pair, the other way round, needed the pair")
            .isEqualTo(Optional.of(new Span(0, 3)));
        assertThat(SlidingWindow.cover("a\uffff", "\uffff"))
            .as("cover of a and the last char, needed the last char")
            .isEqualTo(Optional.of(new Span(1, 2)));
    }

    @Test
    @Weight(2)
    @Property("the longest window among n chars is right, and takes at most 2n reads")
    void longestUniqueReadsTwice() {
        Map<String, Span> longest = Map.of(
            "all different", new Span(0, LONG),
            "all the same", new Span(0, 1),
            "one pair at the far ends", new Span(0, LONG - 1),
            "500 different ones over and over", new Span(0, 500),
            "up to the middle and back", new Span(0, LONG / 2),
            "many a, one b, many a", new Span(LONG / 2 - 1, LONG / 2 + 1));
        adversaries().forEach((name, text) -> {
            Counted.Text counted = new Counted.Text(text);
            assertThat(SlidingWindow.longestUnique(counted)).as("longestUnique of %d: %s", LONG,
                name).isEqualTo(longest.get(name));
            assertThat(counted.reads()).as("chars read by longestUnique of %d: %s", LONG, name)
                .isLessThanOrEqualTo(2 * LONG);
        });
    }

    @Test
    @Weight(2)
    @Property("there is one maximum for each window, and of equal elements it is the leftmost")
    void maximaOfAllLists() {
        Comparator<Item> order = comparingInt(Item::rank);
        for (String ranks : textsOf("123", 6)) {
            List<Item> items = IntStream.range(0, ranks.length())
                .mapToObj(i -> new Item(ranks.charAt(i) - '0', i)).toList();
            for (int width = 1; width <= ranks.length() + 1; width++) {
                assertThat(Copied.of(SlidingWindow.maxima(items, width, order)))
                    .as("maxima of %s (rank@place), width %d", items, width)
                    .isEqualTo(maxima(items, width, order));
            }
        }
    }

    @Test
    @Property("an element that leaves the window is forgotten, however large")
    void maximaOfLongLists() {
        Seeds.each(20, seed -> {
            Random random = new Random(seed);
            List<Integer> numbers = random.ints(60, -30, 30).boxed().toList();
            int width = 1 + random.nextInt(60);
            assertThat(Copied.of(SlidingWindow.maxima(numbers, width, naturalOrder())))
                .as("maxima of %s, width %d", numbers, width)
                .isEqualTo(maxima(numbers, width, naturalOrder()));
        });
        List<Integer> extremes = List.of(Integer.MAX_VALUE, Integer.MIN_VALUE, -1);
        assertThat(SlidingWindow.maxima(extremes, 2, naturalOrder()))
            .as("maxima of MAX_VALUE, MIN_VALUE, -1, width 2")
            .containsExactly(Integer.MAX_VALUE, -1);
    }

    @Test
    @Weight(2)
    @Property("maxima of n elements are right, and take at most 2n reads and 3n comparisons, "
        + "whatever the width")
    void maximaAreLinear() {
        for (int width : new int[] {1, 2, 45, LONG / 2, LONG}) {
            lists().forEach((name, numberAt) -> {
                Counted.Numbers numbers = new Counted.Numbers(LONG, numberAt);
                CountingComparator<Integer> order = CountingComparator.natural();
                assertThat(Copied.of(SlidingWindow.maxima(numbers, width, order.view())))
                    .as("maxima of %d %s, width %d", LONG, name, width)
                    .isEqualTo(maxima(IntStream.range(0, LONG).map(numberAt).boxed().toList(),
                        width, naturalOrder()));
                assertThat(numbers.reads())
                    .as("elements read by maxima of %d %s, width %d", LONG, name, width)
                    .isLessThanOrEqualTo(2 * LONG);
                assertThat(order.comparisons())
                    .as("comparisons of maxima of %d %s, width %d", LONG, name, width)
                    .isLessThanOrEqualTo(3L * LONG);
            });
        }
    }

    @Test
    @Property("elements are compared only through the given order, whatever numbers it answers, "
        + "and null too if it takes it")
    void honoursTheGivenOrder() {
        List<String> names = List.of("Ada", "zoe", "ZOE", "Bob");
        assertThat(SlidingWindow.maxima(names, 2, String.CASE_INSENSITIVE_ORDER))
            .as("maxima of %s, width 2, case ignored", names).containsExactly("zoe", "zoe", "ZOE");
        assertThat(SlidingWindow.maxima(
            List.of(1, 9, 3, 3), 2, (one, other) -> 7 * Integer.compare(one, other)))
            .as("maxima of 1 9 3 3, width 2, by an order that answers 7").containsExactly(9, 9, 3);
        assertThat(SlidingWindow.maxima(List.of(1, 9, 3, 3), 2, (one, other) -> one < other
            ? Integer.MIN_VALUE : one > other ? Integer.MAX_VALUE : 0))
            .as("maxima of 1 9 3 3, width 2, by an order that answers MIN_VALUE and MAX_VALUE")
            .containsExactly(9, 9, 3);
        assertThat(SlidingWindow.maxima(List.of(3, 1, 2), 2, Comparator.reverseOrder()))
            .as("maxima of 3 1 2, width 2, the least counts as the largest").containsExactly(1, 1);
        assertThat(SlidingWindow.maxima(
            Arrays.asList(null, null, "a", null), 2, nullsFirst(naturalOrder())))
            .as("maxima of null null a null, width 2, nulls first")
            .containsExactly(null, "a", "a");
    }

    @Test
    @Weight(2)
    @Property("the shortest window that has all that is needed is found, the leftmost of two")
    void coversAllTexts() {
        for (String text : textsOf("abc", 4)) {
            for (String needed : textsOf("abc", 3)) {
                assertThat(SlidingWindow.cover(text, needed))
                    .as("cover(\"%s\", \"%s\")", text, needed).isEqualTo(cover(text, needed));
            }
        }
        Seeds.each(40, seed -> {
            Random random = new Random(seed);
            String text = text(random, 40, 5);
            String needed = text(random, 6, 4);
            assertThat(SlidingWindow.cover(text, needed))
                .as("cover(\"%s\", \"%s\")", text, needed).isEqualTo(cover(text, needed));
        });
    }

    @Test
    @Property("a char that is needed often has to be there as often")
    void coversRepetitions() {
        assertThat(SlidingWindow.cover("abaa", "aaa")).as("cover(abaa, aaa)")
            .isEqualTo(Optional.of(new Span(0, 4)));
        assertThat(SlidingWindow.cover("abab", "aaa")).as("cover(abab, aaa)")
            .isEqualTo(Optional.empty());
        for (int times : new int[] {300, 70_000}) {
            String many = "a".repeat(times);
            assertThat(SlidingWindow.cover("b" + many + "b", many))
                .as("cover(b, %d times a, b; %d times a)", times, times)
                .isEqualTo(Optional.of(new Span(1, times + 1)));
        }
    }

    @Test
    @Property("nothing is needed, nothing is there: both have their answer")
    void emptyTexts() {
        assertThat(SlidingWindow.longestUnique("")).as("longestUnique(\"\")")
            .isEqualTo(new Span(0, 0));
        assertThat(SlidingWindow.cover("ab", "")).as("cover(\"ab\", \"\")")
            .isEqualTo(Optional.of(new Span(0, 0)));
        assertThat(SlidingWindow.cover("", "")).as("cover(\"\", \"\")")
            .isEqualTo(Optional.of(new Span(0, 0)));
        assertThat(SlidingWindow.cover("", "a")).as("cover(\"\", \"a\")")
            .isEqualTo(Optional.empty());
        assertThat(SlidingWindow.maxima(List.<Integer>of(), 1, naturalOrder()))
            .as("maxima of nothing, width 1").isEmpty();
        assertThat(SlidingWindow.maxima(List.of(1, 2), Integer.MAX_VALUE, naturalOrder()))
            .as("maxima of 1 2, width 2147483647").isEmpty();
    }

    @Test
    @Weight(2)
    @Property("a cover among n chars is right, and takes at most 2n reads and one of each needed "
        + "char")
    void coverReadsTwice() {
        adversaries().forEach((name, text) -> {
            for (String needed : List.of("", "a", "ab", "aab", "zz", "\u0101\u0102\u0103")) {
                Counted.Text counted = new Counted.Text(text);
                Counted.Text countedNeeded = new Counted.Text(needed);
                assertThat(SlidingWindow.cover(counted, countedNeeded))
                    .as("cover of %d: %s, needed \"%s\"", LONG, name, needed)
                    .isEqualTo(cover(text, needed));
                assertThat(counted.reads()).as("chars read by cover of %d, needed \"%s\": %s", LONG,
                    needed, name).isLessThanOrEqualTo(2 * LONG);
                assertThat(countedNeeded.reads()).as("chars of \"%s\" read by cover", needed)
                    .isLessThanOrEqualTo(needed.length());
            }
        });
    }

    @Test
    @Property("a width below one is refused by value, also if there is nothing to look at")
    void refusesBadInput() {
        for (int width : new int[] {0, -1, Integer.MIN_VALUE}) {
            for (List<Integer> numbers : List.of(List.of(1, 2), List.<Integer>of())) {
                assertThatThrownBy(() -> SlidingWindow.maxima(numbers, width, naturalOrder()),
                    "maxima of " + numbers + ", width " + width)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(Integer.toString(width));
            }
        }
    }

    @Test
    @Property("a text, a list or an order that is null is refused, also if it is not needed")
    void refusesNull() {
        Comparator<Integer> order = naturalOrder();
        Refusals.of(NullPointerException.class)
            .by("maxima(null, 1, order)", () -> SlidingWindow.maxima(null, 1, order))
            .by("maxima([], 1, null)", () -> SlidingWindow.maxima(List.<Integer>of(), 1, null))
            .by("maxima([1], 1, null)", () -> SlidingWindow.maxima(List.of(1), 1, null))
            .by("longestUnique(null)", () -> SlidingWindow.longestUnique(null))
            .by("cover(null, \"a\")", () -> SlidingWindow.cover(null, "a"))
            .by("cover(null, \"\")", () -> SlidingWindow.cover(null, ""))
            .by("cover(\"a\", null)", () -> SlidingWindow.cover("a", null))
            .by("cover(\"\", null)", () -> SlidingWindow.cover("", null))
            .verify();
    }

    @Test
    @Property("a span goes forward, and knows what it spans")
    void spans() {
        String text = "abcadb";
        assertThat(SlidingWindow.longestUnique(text).of(text)).as("longestUnique(%s), cut out",
            text).isEqualTo("bcad");
        for (int[] ends : new int[][] {{-7, 4}, {39, 25}}) {
            assertThatThrownBy(() -> new Span(ends[0], ends[1]), "span " + Arrays.toString(ends))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("" + ends[0], "" + ends[1]);
        }
    }

    /** Texts of {@code LONG} chars on which one or the other shortcut is slow. */
    private static Map<String, String> adversaries() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("all different", made(i -> 256 + i));
        texts.put("all the same", made(i -> 'a'));
        texts.put("one pair at the far ends", made(i -> i == 0 || i == LONG - 1 ? 'a' : 256 + i));
        texts.put("500 different ones over and over", made(i -> 256 + i % 500));
        texts.put("up to the middle and back", made(i -> 256 + Math.min(i, LONG - 1 - i)));
        texts.put("many a, one b, many a", made(i -> i == LONG / 2 ? 'b' : 'a'));
        return texts;
    }

    private static Map<String, IntUnaryOperator> lists() {
        Map<String, IntUnaryOperator> lists = new LinkedHashMap<>();
        lists.put("ascending numbers", i -> i);
        lists.put("descending numbers", i -> -i);
        lists.put("equal numbers", i -> 7);
        lists.put("numbers of a saw with 40 teeth", i -> i % 50);
        lists.put("numbers that fall, with the largest last", i -> i == LONG - 1 ? LONG : -i);
        return lists;
    }

    private static String made(IntUnaryOperator charAt) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LONG; i++) {
            text.append((char) charAt.applyAsInt(i));
        }
        return text.toString();
    }

    /** Every text of at most {@code longest} letters of {@code letters}. */
    private static List<String> textsOf(String letters, int longest) {
        List<String> all = new ArrayList<>(List.of(""));
        for (int i = 0; all.get(i).length() < longest; i++) {
            for (char letter : letters.toCharArray()) {
                all.add(all.get(i) + letter);
            }
        }
        return all;
    }

    private static String text(Random random, int length, int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(letters)));
        }
        return text.toString();
    }

    private static Span longestUnique(String text) {
        Span best = new Span(0, 0);
        for (int from = 0; from < text.length(); from++) {
            int to = from;
            while (to < text.length() && text.indexOf(text.charAt(to), from) == to) {
                to++;
            }
            best = to - from > best.length() ? new Span(from, to) : best;
        }
        return best;
    }

    private static Optional<Span> cover(String text, String needed) {
        Span shortest = null;
        for (int from = 0; from <= text.length(); from++) {
            int to = end(text, from, needed);
            if (to >= 0 && (shortest == null || to - from < shortest.length())) {
                shortest = new Span(from, to);
            }
        }
        return Optional.ofNullable(shortest);
    }

    /** Where the window that begins at {@code from} has all that is needed, or -1. */
    private static int end(String text, int from, String needed) {
        int end = from;
        for (char wanted : needed.toCharArray()) {
            int at = from - 1;
            for (long left = needed.chars().filter(c -> c == wanted).count(); left > 0; left--) {
                at = text.indexOf(wanted, at + 1);
                if (at < 0) {
                    return -1;
                }
            }
            end = Math.max(end, at + 1);
        }
        return end;
    }

    private static <T> List<T> maxima(List<T> elements, int width, Comparator<? super T> order) {
        List<T> maxima = new ArrayList<>();
        for (int from = 0; from + width <= elements.size(); from++) {
            T largest = elements.get(from);
            for (T element : elements.subList(from, from + width)) {
                largest = order.compare(element, largest) > 0 ? element : largest;
            }
            maxima.add(largest);
        }
        return maxima;
    }

    /** An element with equals that are not the same. */
    private record Item(int rank, int place) {

        @Override
        public String toString() {
            return rank + "@" + place;
        }
    }
}
