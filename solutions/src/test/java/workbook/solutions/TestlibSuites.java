package workbook.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.testing.IteratorFeature;
import com.google.common.collect.testing.IteratorTester;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import junit.framework.Test;
import junit.framework.TestFailure;
import junit.framework.TestResult;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicNode;

/**
 * Makes dynamic tests of the JUnit 3 suites that guava-testlib builds. A suite knows all that is
 * needed to run it, so there is no need for a second engine beside Jupiter.
 */
final class TestlibSuites {

    /** Every history of so many calls, of hasNext, next and remove, is tried. */
    private static final int ITERATOR_CALLS = 6;

    private final AtomicInteger suites = new AtomicInteger();
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger iterators = new AtomicInteger();

    /** A container for each suite, a test for each test. */
    DynamicNode node(TestSuite suite) {
        suites.incrementAndGet();
        return nodeOf(suite);
    }

    /** Checks an iterator by all short histories, and what they leave in the structure. */
    <E> void checkIterator(Set<IteratorFeature> features, List<E> expected,
            Supplier<? extends Iterable<E>> make) {
        IteratorTester<E> tester =
            new IteratorTester<>(ITERATOR_CALLS, features, expected,
                IteratorTester.KnownOrder.KNOWN_ORDER) {

                private Iterable<E> structure;

                @Override
                protected Iterator<E> newTargetIterator() {
                    structure = make.get();
                    return structure.iterator();
                }

                @Override
                protected void verify(List<E> left) {
                    assertThat(structure).containsExactlyElementsOf(left);
                }
            };
        tester.test();
        tester.testForEachRemaining();
        iterators.incrementAndGet();
    }

    int suites() {
        return suites.get();
    }

    int passed() {
        return passed.get();
    }

    int iterators() {
        return iterators.get();
    }

    private DynamicNode nodeOf(Test test) {
        if (test instanceof TestSuite suite) {
            return dynamicContainer(suite.getName(),
                Collections.list(suite.tests()).stream().map(this::nodeOf));
        }
        return dynamicTest(test.toString(), () -> run(test));
    }

    /** A test of JUnit 3 throws nothing: it writes down what failed. */
    private void run(Test test) throws Throwable {
        TestResult result = new TestResult();
        test.run(result);
        for (TestFailure each : Collections.list(result.failures())) {
            throw each.thrownException();
        }
        for (TestFailure each : Collections.list(result.errors())) {
            throw each.thrownException();
        }
        passed.addAndGet(result.runCount());
    }
}
