package workbook.grader.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.launcher.Launcher;
import workbook.grader.Property;
import workbook.grader.Unsolved;

/**
 * Runs a suite of the grader's own, for the classes that this loads and the code that it warms:
 * a JVM that has done so answers its first learner many times faster.
 */
public final class WarmUp {

    private WarmUp() {
    }

    /** Runs it. What comes of it is nobody's business. */
    public static void run() {
        Launcher launcher = SuiteLauncher.create();
        Diagnosis diagnosis = new Diagnosis(new LearnerCode(
            WarmUp.class.getPackageName(), Set.of(), WarmUp.class.getClassLoader()));
        Watch watch = new Watch(0);
        ScopedValue.where(WatchExtension.WATCH, watch).run(() -> launcher.execute(
            launcher.discover(SuiteLauncher.request(List.of(Small.class))),
            new ResultCollector(diagnosis, watch, TestListener.NONE)));
    }

    /** What suites use most: comparisons that hold and that do not, exceptions, made tests. */
    static class Small {

        @Test
        @Property("one is one")
        void holds() {
            assertThat(1).as("one").isEqualTo(1);
            assertThat(List.of(1, 2)).as("a list").containsExactly(1, 2).hasSize(2);
            assertThat("text").as("a text").isNotEmpty().contains("ex");
        }

        @Test
        @Property("one is two")
        void fails() {
            assertThat(List.of(1)).as("a list").isEqualTo(List.of(2));
        }

        @Test
        @Property("what is refused is refused")
        void refuses() {
            assertThatThrownBy(() -> {
                throw new IllegalArgumentException("size -1");
            }, "size(-1)").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        }

        @Test
        @Property("a stub waits")
        void waits() {
            throw new Unsolved("WarmUp.waits");
        }

        @TestFactory
        @Property("tests can be made")
        Stream<DynamicTest> made() {
            return Stream.of(DynamicTest.dynamicTest("one", this::holds));
        }
    }
}
