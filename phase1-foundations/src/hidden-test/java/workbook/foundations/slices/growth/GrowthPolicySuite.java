package workbook.foundations.slices.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Cost;
import workbook.grader.probe.Recording;

class GrowthPolicySuite {

    private static final Element INT64 = new Element(8, false);
    private static final Element POINTER = new Element(8, true);

    private final GrowthPolicy policy = new GrowthPolicy(Release.SINCE_1_22);
    private final GrowthPolicy before118 = new GrowthPolicy(Release.BEFORE_1_18);

    private static List<Map<String, String>> rows(String name) {
        List<Map<String, String>> rows = Recording.rows(GrowthPolicySuite.class, name);
        assertThat(rows).as("recorded rows of %s", name).isNotEmpty();
        return rows;
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.get(column));
    }

    private static GrowthPolicy policyOf(Map<String, String> row) {
        return new GrowthPolicy(row.get("go").startsWith("go1.19")
            ? Release.BEFORE_1_22 : Release.SINCE_1_22);
    }

    private static Element elementOf(Map<String, String> row) {
        return new Element((int) number(row, "elem_size"),
            Boolean.parseBoolean(row.get("has_ptr")));
    }

    @Test
    @Property("below the threshold the capacity doubles, and what does not fit then is taken as "
        + "it is")
    void doublesOrTakesWhatIsNeeded() {
        assertThat(policy.wanted(0, 1)).as("wanted(0, 1)").isEqualTo(1);
        assertThat(policy.wanted(100, 101)).as("wanted(100, 101)").isEqualTo(200);
        assertThat(policy.wanted(100, 200)).as("wanted(100, 200)").isEqualTo(200);
        assertThat(policy.wanted(100, 201)).as("wanted(100, 201)").isEqualTo(201);
        assertThat(policy.wanted(255, 256)).as("wanted(255, 256)").isEqualTo(510);
        assertThat(before118.wanted(1023, 1024)).as("wanted(1023, 1024) before 1.18")
            .isEqualTo(2046);
    }

    @Test
    @Weight(2)
    @Property("from 256 elements on, growth comes down from twice to a quarter more, smoothly")
    void growsSmoothly() {
        rows("growslice_pure_rule.csv").forEach(row ->
            assertThat(policy.wanted(number(row, "old_cap"), number(row, "new_len")))
                .as("wanted(%s, %s)", row.get("old_cap"), row.get("new_len"))
                .isEqualTo(number(row, "rule_cap")));
    }

    @Test
    @Property("before 1.18 the step was at 1024, from twice to a quarter more at once")
    void grewInOneStepBefore118() {
        assertThat(before118.wanted(1024, 1025)).as("wanted(1024, 1025)").isEqualTo(1280);
        assertThat(before118.wanted(1280, 1281)).as("wanted(1280, 1281)").isEqualTo(1600);
        assertThat(before118.wanted(1024, 1500)).as("wanted(1024, 1500)").isEqualTo(1600);
        assertThat(before118.wanted(1023, 1024)).as("wanted(1023, 1024), more than from 1024")
            .isGreaterThan(before118.wanted(1024, 1025));
    }

    @Test
    @Property("a request gets the smallest block that holds it, or whole pages")
    void roundsUpToBlocks() {
        assertThat(SizeClasses.roundUp(0)).as("roundUp(0)").isEqualTo(8);
        for (String go : List.of("go1.19.8", "go1.24.4")) {
            long from = 1;
            long block = 8;
            for (Map<String, String> row : blocks(go, "false")) {
                long next = number(row, "request_bytes_from");
                for (long bytes = from; bytes < next; bytes++) {
                    assertThat(SizeClasses.roundUp(bytes)).as("roundUp(%d)", bytes)
                        .isEqualTo(block);
                }
                from = next;
                block = number(row, "rounded_bytes");
                assertThat(SizeClasses.roundUp(from)).as("roundUp(%d)", from).isEqualTo(block);
            }
        }
        assertThat(SizeClasses.roundUp((1L << 40) + 1)).as("roundUp(2^40 + 1)")
            .isEqualTo((1L << 40) + SizeClasses.PAGE);
    }

    @Test
    @Property("pointers get the block that Go's runtime gave them, without the header that is in "
        + "it since 1.22")
    void roundsUpWithHeaders() {
        for (Release release : Release.values()) {
            GrowthPolicy of = new GrowthPolicy(release);
            String go = release == Release.SINCE_1_22 ? "go1.24.4" : "go1.19.8";
            long from = 1;
            long capacity = 1;
            for (Map<String, String> row : blocks(go, "true")) {
                long next = number(row, "request_bytes_from") / 8;
                for (long pointers = from; pointers < next; pointers++) {
                    assertThat(of.capacity(0, pointers, POINTER))
                        .as("%s: capacity(0, %d, %s)", release, pointers, POINTER)
                        .isEqualTo(capacity);
                }
                from = next;
                capacity = number(row, "rounded_bytes") / 8;
            }
            assertThat(of.capacity(0, from, POINTER))
                .as("%s: capacity(0, %d, %s)", release, from, POINTER).isEqualTo(capacity);
        }
    }

    private static List<Map<String, String>> blocks(String go, String pointers) {
        return rows("roundupsize.csv").stream().filter(row ->
            row.get("go").equals(go) && row.get("has_ptr").equals(pointers)).toList();
    }

    @Test
    @Weight(3)
    @Property("appending one by one ends in the capacities that Go's runtime chose")
    void appendsOneByOne() {
        rows("growslice_append1.csv").forEach(row ->
            assertGrowth(row, number(row, "old_cap") + 1));
    }

    @Test
    @Weight(3)
    @Property("appending many at once ends in the capacities that Go's runtime chose")
    void appendsMany() {
        rows("growslice_many.csv").forEach(row -> assertGrowth(row, number(row, "new_len")));
    }

    private static void assertGrowth(Map<String, String> row, long needed) {
        long old = number(row, "old_cap");
        assertThat(policyOf(row).wanted(old, needed))
            .as("%s: wanted(%d, %d)", row.get("go"), old, needed)
            .isEqualTo(number(row, "rule_cap"));
        assertThat(policyOf(row).capacity(old, needed, elementOf(row)))
            .as("%s: capacity(%d, %d, %s)", row.get("go"), old, needed, elementOf(row))
            .isEqualTo(number(row, "new_cap"));
    }

    @Test
    @Property("elements without a size need no memory, so the capacity is the length")
    void elementsWithoutSize() {
        assertThat(policy.capacity(5, 6, new Element(0, false))).as("capacity(5, 6, 0 bytes)")
            .isEqualTo(6);
        assertThat(policy.capacity(1L << 60, (1L << 60) + 1, new Element(0, false)))
            .as("capacity(2^60, 2^60 + 1, 0 bytes)").isEqualTo((1L << 60) + 1);
    }

    @Test
    @Property("a million appends copy each element four times and a bit on average, and no more")
    void copiesAreAmortised() {
        long copied = 0;
        long capacity = 0;
        for (long length = 1; length <= 1_000_000; length++) {
            if (length > capacity) {
                copied += capacity;
                long next = policy.capacity(capacity, length, INT64);
                assertThat(next).as("capacity(%d, %d, 8 bytes)", capacity, length)
                    .isGreaterThanOrEqualTo(length);
                capacity = next;
            }
        }
        Cost.of("elements copied by a million appends").counted(copied).atMost(4_200_000);
    }

    @Test
    @Property("what no memory can hold is refused by name, and overflows nothing")
    void refusesWhatIsTooLarge() {
        assertThat(policy.wanted(Long.MAX_VALUE - 1, Long.MAX_VALUE))
            .as("wanted(2^63 - 2, 2^63 - 1)").isEqualTo(Long.MAX_VALUE);
        assertThat(before118.wanted(Long.MAX_VALUE - 1, Long.MAX_VALUE))
            .as("wanted(2^63 - 2, 2^63 - 1) before 1.18").isEqualTo(Long.MAX_VALUE);
        assertThat(policy.wanted(1L << 62, (1L << 62) + 1)).as("wanted(2^62, 2^62 + 1)")
            .isEqualTo((1L << 62) + (1L << 60) + 192);
        assertThatThrownBy(() -> policy.capacity(1L << 62, (1L << 62) + 1, INT64),
            "capacity(2^62, 2^62 + 1, 8 bytes)")
            .isInstanceOf(SliceTooLargeException.class)
            .hasMessageContaining(String.valueOf((1L << 62) + 1));
        for (long needed : new long[] {1L << 61, (1L << 61) + 1}) {
            assertThatThrownBy(() -> policy.capacity(0, needed, INT64),
                "capacity(0, " + needed + ", 8 bytes), 2^64 bytes or more")
                .isInstanceOf(SliceTooLargeException.class)
                .hasMessageContaining(String.valueOf(needed));
        }
        assertThatThrownBy(() -> policy.capacity(0, (1L << 48) + 1, new Element(1, false)),
            "capacity(0, 2^48 + 1, 1 byte)").isInstanceOf(SliceTooLargeException.class);
        assertThatThrownBy(() -> policy.capacity(15L << 44, (15L << 44) + 1,
                new Element(1, false)), "capacity(15 * 2^44, 1 more, 1 byte)")
            .isInstanceOf(SliceTooLargeException.class)
            .hasMessageContaining(String.valueOf((15L << 44) + 1));
        assertThat(policy.capacity(0, 1L << 40, new Element(1, false)))
            .as("capacity(0, 2^40, 1 byte)").isEqualTo(1L << 40);
        assertThat(policy.capacity(0, 1L << 48, new Element(1, false)))
            .as("capacity(0, 2^48, 1 byte)").isEqualTo(1L << 48);
    }

    @Test
    @Property("what is no growth is refused, and both numbers are named; null is refused by name")
    void refusesBadInput() {
        assertThatThrownBy(() -> policy.wanted(-1, 5), "wanted(-1, 5)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll("-1", "5");
        assertThatThrownBy(() -> policy.wanted(7, 7), "wanted(7, 7)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("7");
        assertThatThrownBy(() -> policy.capacity(8, 3, INT64), "capacity(8, 3, 8 bytes)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll("8", "3");
        assertThatThrownBy(() -> policy.capacity(6, 6, new Element(0, false)),
            "capacity(6, 6, 0 bytes)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("6");
        assertThatThrownBy(() -> new GrowthPolicy(null), "new GrowthPolicy(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("release");
        assertThatThrownBy(() -> policy.capacity(1, 2, null), "capacity(1, 2, null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("element");
        assertThatThrownBy(() -> new Element(-1, false), "new Element(-1, false)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
    }
}
