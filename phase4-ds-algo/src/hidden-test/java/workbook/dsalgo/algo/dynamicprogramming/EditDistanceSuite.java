package workbook.dsalgo.algo.dynamicprogramming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.PrimitiveIterator;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;

class EditDistanceSuite {

    @Test
    @Weight(2)
    @Property("no fewer inserts, deletes and replacements make the one text of the other")
    void distanceIsTheLeast() {
        Seeds.each(200, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            String from = text(random.nextInt(6), random);
            String to = text(random.nextInt(5), random);
            assertThat(EditDistance.distance(from, to, long[]::new))
                .as("distance('%s', '%s')", from, to).isEqualTo(least(from, to));
        });
        Seeds.each(50, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            String from = text(random.nextInt(30), random);
            String to = text(random.nextInt(30), random);
            assertThat(EditDistance.distance(from, to, long[]::new))
                .as("distance('%s', '%s')", from, to).isEqualTo(leastOfLong(from, to));
        });
    }

    @Test
    @Weight(2)
    @Property("the script, applied from left to right, makes the text, with the fewest changes")
    void scriptMakesTheText() {
        Seeds.each(200, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            String from = text(random.nextInt(seed % 3 == 0 ? 30 : 6), random);
            String to = text(random.nextInt(seed % 3 == 0 ? 30 : 5), random);
            List<Edit> script = EditDistance.script(from, to, long[]::new);
            String what = "script('%s', '%s') = %s".formatted(from, to, script);
            assertThat(applied(script, from, what)).as("%s: makes", what).isEqualTo(to);
            assertThat(script.stream().filter(edit -> !(edit instanceof Edit.Keep)).count())
                .as("%s: changes", what).isEqualTo(leastOfLong(from, to));
        });
    }

    @Test
    @Property("a character outside of the basic plane is one character")
    void countsCodePoints() {
        assertThat(EditDistance.distance("a\uD83D\uDE00", "a\uD83D\uDE80", long[]::new))
            .as("distance of 'a' and U+1F600 to 'a' and U+1F680").isEqualTo(1);
        assertThat(EditDistance.distance("\uD83D\uDE00", "", long[]::new))
            .as("distance of U+1F600 to nothing").isEqualTo(1);
        assertThat(EditDistance.script("x\uD83D\uDE00", "\uD83D\uDE00", long[]::new))
            .as("script from 'x' and U+1F600 to U+1F600")
            .containsExactly(new Edit.Delete('x'), new Edit.Keep(0x1F600));
    }

    @Test
    @Property("cells: two rows of the shorter text for the distance, a whole table for the script")
    void cellsAreBounded() {
        for (int[] sizes : new int[][] {{1, 600}, {600, 1}, {200, 30}, {30, 200}, {0, 9}, {0, 0}}) {
            String from = text(sizes[0], new SplittableRandom(1));
            String to = text(sizes[1], new SplittableRandom(2));
            String what = "texts of %d and %d characters".formatted(sizes[0], sizes[1]);
            Cells rows = new Cells();
            assertThat(EditDistance.distance(from, to, rows)).as("distance of " + what)
                .isEqualTo(leastOfLong(from, to));
            rows.assertAtMost(2L * (Math.min(sizes[0], sizes[1]) + 1), "distance of " + what);
            Cells table = new Cells();
            EditDistance.script(from, to, table);
            table.assertAtMost((sizes[0] + 1L) * (sizes[1] + 1), "script of " + what);
            if (Math.min(sizes[0], sizes[1]) > 1) {
                rows.assertSome("distance of " + what);
                table.assertSome("script of " + what);
            }
        }
        Cells rows = new Cells();
        assertThat(EditDistance.distance("\uD83D\uDE00".repeat(10), "a".repeat(15), rows))
            .as("distance of 10 times U+1F600 to 15 times a").isEqualTo(15);
        rows.assertAtMost(2 * 11, "distance of 10 times U+1F600, two chars each, to 15 times a");
    }

    @Test
    @Property("long texts are measured, against nothing and against themselves too")
    void takesLongTexts() {
        String text = text(400, new SplittableRandom(7));
        assertThat(EditDistance.distance(text, text, long[]::new))
            .as("distance of a text to itself").isZero();
        assertThat(EditDistance.distance("", text, long[]::new))
            .as("distance of nothing to 400 characters").isEqualTo(400);
        assertThat(EditDistance.distance(text.substring(5), text.substring(0, 390), long[]::new))
            .as("distance of a text without its first 5 to one without its last 10")
            .isLessThanOrEqualTo(15).isPositive();
        assertThat(EditDistance.script("", "", long[]::new)).as("script('', '')").isEmpty();
    }

    private static String text(int length, RandomGenerator random) {
        return random.ints(length, 'a', 'd')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    }

    private static String applied(List<Edit> script, String from, String what) {
        PrimitiveIterator.OfInt old = from.codePoints().iterator();
        StringBuilder made = new StringBuilder();
        for (Edit edit : script) {
            switch (edit) {
                case Edit.Keep(int character) -> {
                    assertNext(character, old, what);
                    made.appendCodePoint(character);
                }
                case Edit.Delete(int character) -> assertNext(character, old, what);
                case Edit.Insert(int character) -> made.appendCodePoint(character);
                case Edit.Replace(int character, int by) -> {
                    assertNext(character, old, what);
                    made.appendCodePoint(by);
                }
            }
        }
        assertThat(old.hasNext()).as("%s: leaves characters of the first text unread", what)
            .isFalse();
        return made.toString();
    }

    private static void assertNext(int character, PrimitiveIterator.OfInt old, String what) {
        assertThat(old.hasNext() ? Character.toString(old.nextInt()) : "nothing")
            .as("%s: the next character of the first text, where a step names '%s'", what,
                Character.toString(character))
            .isEqualTo(Character.toString(character));
    }

    /** By a table of all beginnings. */
    private static int leastOfLong(String from, String to) {
        int[][] least = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                } else {
                    int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                    least[i][j] = Math.min(least[i - 1][j - 1] + same,
                        1 + Math.min(least[i - 1][j], least[i][j - 1]));
                }
            }
        }
        return least[from.length()][to.length()];
    }

    /** By trying everything. */
    private static int least(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.length() + to.length();
        }
        int replaced = least(from.substring(1), to.substring(1))
            + (from.charAt(0) == to.charAt(0) ? 0 : 1);
        return Math.min(replaced,
            1 + Math.min(least(from.substring(1), to), least(from, to.substring(1))));
    }
}
