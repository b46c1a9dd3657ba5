package workbook.grader.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.score.Finding;
import workbook.grader.score.TestResult;

/** A place is told only where the fault must be; otherwise the calls that were made. */
class PlacesTest {

    private static final String BOX = """
        int n;
        @Solve public void add(int k) {
            n += k;
        }
        @Solve public int get() {
            return n + 1;
        }
        @Solve public static int twice(Object n) {
            return 3;
        }
        @Solve public static int half(Object n) {
            return 5;
        }
        """;

    @TempDir
    private Path folder;

    private MiniWorkbook mini;

    private Finding finding(String body, String suite) {
        mini = new MiniWorkbook(folder).mini(body).suite(suite).compile();
        List<TestResult> results = mini.run().run();
        assertThat(results).hasSize(1);
        return results.getFirst().finding();
    }

    private String look(String call, String line) {
        return "look at " + call + "(Mini.java:" + mini.line(line) + ")";
    }

    private String at(String method, String line) {
        return "at " + method + "(Mini.java:" + mini.line(line) + ")";
    }

    @Test
    void state_thatOtherCallsMade_tellsTheCallsAndNoPlace() {
        Finding finding = finding(BOX, """
            @Test @Property("p") void test() {
                Mini mini = new Mini();
                mini.add(3);
                mini.add(-4);
                assertThat(mini.get()).as("get after two additions").isEqualTo(-1);
            }
            """);
        assertThat(finding.where()).isEmpty();
        assertThat(finding.did())
            .isEqualTo("new Mini(), add(3), add(-4): get after two additions");
    }

    @Test
    void what_anObjectGave_goesByTheNameOfItsVariable() {
        Finding finding = finding("""
            @Solve public Integer next() {
                return 7;
            }
            @Solve public boolean has(Integer n) {
                return n == null;
            }
            @Solve public int count() {
                return 1;
            }
            """, """
            @Test @Property("p") void test() {
                Mini mini = new Mini();
                Integer a = mini.next();
                mini.next();
                mini.has(a);
                assertThat(mini.count()).as("count").isEqualTo(2);
            }
            """);
        assertThat(finding.did()).isEqualTo("new Mini(), a = next(), next(), has(a): count");
    }

    @Test
    void state_ofANewObject_tellsThePlace() {
        Finding finding = finding(BOX, """
            @Test @Property("p") void test() {
                assertThat(new Mini().get()).as("get of a new one").isEqualTo(0);
            }
            """);
        assertThat(finding.where()).containsExactly(look("Mini.get", "n + 1"));
        assertThat(finding.did()).isEqualTo("get of a new one");
    }

    @Test
    void state_madeByAConstructorToSolve_tellsNoPlace() {
        Finding finding = finding("""
            int n;
            @Solve public Mini(int n) {
                this.n = n - 1;
            }
            @Solve public int get() {
                return n;
            }
            """, """
            @Test @Property("p") void test() {
                assertThat(new Mini(7).get()).as("get").isEqualTo(7);
            }
            """);
        assertThat(finding.where()).isEmpty();
        assertThat(finding.did()).isEqualTo("new Mini(7): get");
    }

    @Test
    void helpersOfTheSuite_areFollowed_andLoopsOverKnownNumbersCounted() {
        Finding finding = finding(BOX, """
            private final Mini mini = filled(1, 2);
            private static Mini filled(int... numbers) {
                Mini filled = new Mini();
                for (int i = 0; i < numbers.length; i++) {
                    filled.add(10 * numbers[i] + i);
                }
                return filled;
            }
            private void holds(int n) {
                assertThat(mini.get()).as("get").isEqualTo(n);
            }
            @Test @Property("p") void test() {
                mini.add(7);
                holds(8);
            }
            """);
        assertThat(finding.did()).isEqualTo("new Mini(), add(10), add(21), add(7): get");
        assertThat(finding.where()).isEmpty();
    }

    @Test
    void manyCallsOfOneMethod_areToldByTheFirstAndTheLast() {
        Finding finding = finding(BOX, """
            @Test @Property("p") void test() {
                Mini mini = new Mini();
                for (int i = 0; i < 100; i++) {
                    mini.add(i);
                }
                assertThat(mini.get()).as("get").isEqualTo(0);
            }
            """);
        assertThat(finding.did()).isEqualTo(
            "new Mini(), add(0), add(1), add(2), ... (96 more) ..., add(99): get");
    }

    @Test
    void twoObjects_areToldByTheirNames() {
        Finding finding = finding(BOX, """
            @Test @Property("p") void test() {
                Mini one = new Mini();
                Mini other = new Mini();
                one.add(1);
                other.add(2);
                assertThat(one.get() + other.get()).as("both").isEqualTo(3);
            }
            """);
        assertThat(finding.did()).isEqualTo(
            "one = new Mini(), other = new Mini(), one.add(1), other.add(2): both");
    }

    @Test
    void function_besideAnotherOne_isTheCulpritOfWhatItReturns() {
        Finding finding = finding(BOX, """
            @Test @Property("p") void test() {
                java.util.List<Integer> list = java.util.List.of(1);
                assertThat(Mini.twice(list)).as("twice").isEqualTo(3);
                assertThat(Mini.half(list)).as("half").isEqualTo(4);
            }
            """);
        assertThat(finding.where()).containsExactly(look("Mini.half", "return 5"));
    }

    @Test
    void function_ofAnArrayThatAnotherOneHad_isNotCalledTheCulprit() {
        Finding finding = finding(BOX, """
            @Test @Property("p") void test() {
                int[] array = {1, 2};
                assertThat(Mini.twice(array)).as("twice").isEqualTo(3);
                assertThat(Mini.half(array)).as("half").isEqualTo(4);
            }
            """);
        assertThat(finding.where()).isEmpty();
    }

    @Test
    void function_ofWhatAnotherOneReturned_isNotCalledTheCulprit() {
        Finding finding = finding(BOX, """
            @Test @Property("p") void test() {
                assertThat(Mini.half(Mini.twice(1))).as("half of twice").isEqualTo(4);
            }
            """);
        assertThat(finding.where()).isEmpty();
    }

    @Test
    void refusal_thatDidNotCome_namesTheExceptionAndTheMethodWhateverTheStateIs() {
        Finding finding = finding(BOX, """
            @Test @Property("p") void test() {
                Mini mini = new Mini();
                mini.add(1);
                assertThatThrownBy(() -> mini.add(-1), "add(-1)")
                    .isInstanceOf(IllegalArgumentException.class);
            }
            """);
        assertThat(finding).isEqualTo(new Finding("add(-1)", "IllegalArgumentException",
            "none was thrown", List.of(), List.of(look("Mini.add", "n += k"))));
    }

    @Test
    void refusal_thatTheStateAsksFor_tellsTheCalls() {
        Finding finding = finding(BOX, """
            @Test @Property("p") void test() {
                Mini mini = new Mini();
                mini.add(1);
                assertThatThrownBy(() -> mini.get(), "get when empty")
                    .isInstanceOf(IllegalStateException.class);
            }
            """);
        assertThat(finding.where()).isEmpty();
        assertThat(finding.did()).isEqualTo("new Mini(), add(1): get when empty");
    }

    @Test
    void exception_ofAnotherKind_hasItsOwnLine() {
        Finding finding = finding("""
            @Solve public static void take(int[] a) {
                a[0] = 1;
            }
            """, """
            @Test @Property("p") void test() {
                assertThatThrownBy(() -> Mini.take(new int[0]), "take nothing")
                    .isInstanceOf(IllegalStateException.class);
            }
            """);
        assertThat(finding.where()).containsExactly(at("Mini.take", "a[0] = 1"));
    }

    @Test
    void exception_thatNobodyAskedFor_tellsWhichCallThrew() {
        Finding finding = finding("""
            int[] a;
            @Solve public void fill(int n) {
                a[n] = n;
            }
            """, """
            @Test @Property("p") void test() {
                Mini mini = new Mini();
                mini.fill(3);
            }
            """);
        assertThat(finding.did()).isEqualTo("new Mini(), fill(3)");
        assertThat(finding.where()).containsExactly(at("Mini.fill", "a[n] = n"));
    }

    @Test
    void overflow_showsTheInnermostMethodThatComesBack() {
        String body = """
            @Solve public static int deep(int n) {
                return Integer.signum(n) + shallow(deeper(n));
            }
            private static int deeper(int n) {
                return deep(n + 1);
            }
            private static int shallow(int n) {
                return n;
            }
            """;
        Finding finding = finding(body, "@Test @Property(\"p\") void test() { Mini.deep(1); }");
        assertThat(finding.where()).hasSize(1);
        assertThat(finding.where().getFirst()).isIn(at("Mini.deep", "signum(n)"),
            at("Mini.deeper", "deep(n + 1)"));
    }

    @Test
    void overflow_behindAnAssertion_isFoundThere() {
        Finding finding = finding("""
            @Solve public static int deep(int n) {
                return deep(n + 1);
            }
            """, """
            @Test @Property("p") void test() {
                try {
                    Mini.deep(1);
                } catch (StackOverflowError e) {
                    throw new AssertionError("deep: the stack overflowed", e);
                }
            }
            """);
        assertThat(finding.where()).containsExactly(at("Mini.deep", "deep(n + 1)"));
    }

    @Test
    void hang_showsTheLoopBeforeWhatItCallsAndWhatWasDone() {
        Finding finding = finding("""
            @Solve public static void search(int n) {
                first(i -> {
                    new java.util.concurrent.Semaphore(0).acquireUninterruptibly();
                    return i == n;
                });
            }
            private static void first(java.util.function.IntPredicate ends) {
                int i = 0;
                while (!ends.test(i)) {
                    i++;
                }
            }
            """, """
            @Test @Timeout(1) @Property("p") void test() {
                Mini.search(4);
            }
            """);
        assertThat(finding.did()).isEqualTo("Mini.search(4)");
        assertThat(finding.where()).containsExactly(at("Mini.first", "ends.test(i)"),
            at("Mini.search", "first(i ->"));
    }
}
