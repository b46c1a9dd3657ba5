package workbook.solutions;

import com.google.common.collect.testing.TestCollectionGenerator;
import com.google.common.collect.testing.TestListGenerator;
import com.google.common.collect.testing.TestMapGenerator;
import com.google.common.collect.testing.TestQueueGenerator;
import com.google.common.collect.testing.TestSetGenerator;
import com.google.common.collect.testing.TestStringCollectionGenerator;
import com.google.common.collect.testing.TestStringListGenerator;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.TestStringQueueGenerator;
import com.google.common.collect.testing.TestStringSetGenerator;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

/** How guava-testlib gets what it tests: it names the contents, the test fills a structure. */
final class TestlibGenerators {

    private TestlibGenerators() {
    }

    static TestCollectionGenerator<String> collections(
            Function<List<String>, Collection<String>> make) {
        return new TestStringCollectionGenerator() {
            @Override
            protected Collection<String> create(String[] elements) {
                return make.apply(Arrays.asList(elements));
            }
        };
    }

    static TestListGenerator<String> lists(Function<List<String>, List<String>> make) {
        return new TestStringListGenerator() {
            @Override
            protected List<String> create(String[] elements) {
                return make.apply(Arrays.asList(elements));
            }
        };
    }

    static TestQueueGenerator<String> queues(Function<List<String>, Queue<String>> make) {
        return new TestStringQueueGenerator() {
            @Override
            protected Queue<String> create(String[] elements) {
                return make.apply(Arrays.asList(elements));
            }
        };
    }

    /** Sets whose order does not depend on what was added first. */
    static TestSetGenerator<String> sorted(Function<List<String>, Set<String>> make) {
        return new TestStringSetGenerator() {
            @Override
            protected Set<String> create(String[] elements) {
                return make.apply(Arrays.asList(elements));
            }

            @Override
            public List<String> order(List<String> inserted) {
                return inserted.stream().sorted().toList();
            }
        };
    }

    /** Maps whose order does not depend on what was put first. */
    static TestMapGenerator<String, String> sortedByKey(
            Function<List<Map.Entry<String, String>>, Map<String, String>> make) {
        return new TestStringMapGenerator() {
            @Override
            protected Map<String, String> create(Map.Entry<String, String>[] entries) {
                return make.apply(Arrays.asList(entries));
            }

            @Override
            public Iterable<Map.Entry<String, String>> order(
                    List<Map.Entry<String, String>> inserted) {
                return inserted.stream().sorted(Map.Entry.comparingByKey()).toList();
            }
        };
    }
}
