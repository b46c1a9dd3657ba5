package workbook.solutions;

import static com.google.common.collect.testing.IteratorFeature.MODIFIABLE;
import static com.google.common.collect.testing.IteratorFeature.UNMODIFIABLE;
import static com.google.common.collect.testing.features.CollectionFeature.ALLOWS_NULL_QUERIES;
import static com.google.common.collect.testing.features.CollectionFeature.ALLOWS_NULL_VALUES;
import static com.google.common.collect.testing.features.CollectionFeature.KNOWN_ORDER;
import static com.google.common.collect.testing.features.CollectionFeature.SUPPORTS_ITERATOR_REMOVE;

import com.google.common.collect.testing.CollectionTestSuiteBuilder;
import com.google.common.collect.testing.ListTestSuiteBuilder;
import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.QueueTestSuiteBuilder;
import com.google.common.collect.testing.SetTestSuiteBuilder;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import com.google.common.collect.testing.features.ListFeature;
import com.google.common.collect.testing.features.MapFeature;
import com.google.common.collect.testing.features.SetFeature;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;
import junit.framework.TestSuite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import workbook.dsalgo.algo.sorting.Places;
import workbook.dsalgo.ds.bst.BinarySearchTree;
import workbook.dsalgo.ds.linkedlist.DoublyLinkedList;
import workbook.dsalgo.ds.linkedlist.SinglyLinkedList;
import workbook.dsalgo.ds.ringqueue.RingDeque;
import workbook.dsalgo.ds.ringqueue.RingQueue;
import workbook.dsalgo.ds.stack.ArrayStack;
import workbook.dsalgo.ds.trie.Trie;

/**
 * References that have a face of the JDK keep its whole contract: guava-testlib asks for everything
 * that follows from the features claimed here, also for what no exercise grades.
 *
 * <p>Some structures have no such face, on purpose, and are not here:
 *
 * <ul>
 *   <li>{@code ChainedMap}, {@code BucketMap}, {@code SwissMap} do what Go's maps do: a key may be
 *       unequal to itself, and a range goes on while entries come and go.
 *   <li>{@code LruCache}, {@code ConcurrentLruCache}: {@code get} changes the order, and {@code
 *       put} takes another key out. Neither fits {@code Map}.
 *   <li>{@code Heap} hands out its layout as a copy, and is taken in order by {@code pop} only.
 *   <li>{@code MinStack} can be asked for its top and its smallest element only.
 *   <li>{@code BloomFilter} does not have its elements any more.
 *   <li>{@code binarytree}: a tree is its nodes, and nothing around them.
 * </ul>
 */
class ConformanceTest {

    private static final TestlibSuites SUITES = new TestlibSuites();

    @TestFactory
    DynamicNode aSinglyLinkedListIsACollection() {
        return SUITES.node(CollectionTestSuiteBuilder
            .using(TestlibGenerators.collections(elements -> {
                SinglyLinkedList<String> list = new SinglyLinkedList<>();
                elements.forEach(list::add);
                return list;
            }))
            .named("SinglyLinkedList")
            .withFeatures(CollectionFeature.GENERAL_PURPOSE, ALLOWS_NULL_VALUES, KNOWN_ORDER,
                CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION, CollectionSize.ANY)
            .createTestSuite());
    }

    @TestFactory
    DynamicNode aRingQueueIsAQueue() {
        return SUITES.node(queue("RingQueue", elements -> {
            RingQueue<String> queue = new RingQueue<>(16); // room for all that a test adds
            queue.addAll(elements);
            return queue;
        }));
    }

    @TestFactory
    DynamicNode aRingDequeIsAQueue() {
        return SUITES.node(queue("RingDeque", elements -> {
            RingDeque<String> deque = new RingDeque<>();
            deque.addAll(elements);
            return deque;
        }));
    }

    /** There is no suite for deques. The reverse of one is a queue that uses its other ends. */
    @TestFactory
    DynamicNode aRingDequeIsAQueueInReverse() {
        return SUITES.node(queue("RingDeque.reversed", elements -> {
            RingDeque<String> deque = new RingDeque<>();
            elements.forEach(deque::addFirst);
            return deque.reversed();
        }));
    }

    @TestFactory
    DynamicNode aTrieIsASet() {
        return SUITES.node(SetTestSuiteBuilder
            .using(TestlibGenerators.sorted(elements -> {
                Trie trie = new Trie();
                trie.addAll(elements);
                return trie;
            }))
            .named("Trie")
            .withFeatures(SetFeature.GENERAL_PURPOSE, KNOWN_ORDER,
                CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION, CollectionSize.ANY)
            .createTestSuite());
    }

    @TestFactory
    DynamicNode theViewOfATreeIsAMap() {
        return SUITES.node(MapTestSuiteBuilder
            .using(TestlibGenerators.sortedByKey(entries -> {
                var tree = new BinarySearchTree<String, String>(Comparator.naturalOrder());
                Map<String, String> view = tree.asMap();
                entries.forEach(entry -> view.put(entry.getKey(), entry.getValue()));
                return view;
            }))
            .named("BinarySearchTree.asMap")
            .withFeatures(MapFeature.GENERAL_PURPOSE,
                MapFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION, SUPPORTS_ITERATOR_REMOVE,
                KNOWN_ORDER, CollectionSize.ANY)
            .createTestSuite());
    }

    @TestFactory
    DynamicNode placesAreAList() {
        return SUITES.node(ListTestSuiteBuilder
            .using(TestlibGenerators.lists(elements -> {
                Places<String> places = new Places<>(elements.size());
                for (int i = 0; i < elements.size(); i++) {
                    places.set(i, elements.get(i));
                }
                return places;
            }))
            .named("Places")
            .withFeatures(ListFeature.SUPPORTS_SET, ALLOWS_NULL_VALUES, CollectionSize.ANY)
            .createTestSuite());
    }

    @Test
    void aSinglyLinkedListHasAnIterator() {
        SUITES.checkIterator(MODIFIABLE, List.of("a", "b", "c"), () -> {
            SinglyLinkedList<String> list = new SinglyLinkedList<>();
            list.addAll(List.of("a", "b", "c"));
            return list;
        });
    }

    @Test
    void aDoublyLinkedListHasAnIterator() {
        SUITES.checkIterator(MODIFIABLE, List.of("a", "b", "c"), () -> {
            DoublyLinkedList<String> list = new DoublyLinkedList<>();
            List.of("a", "b", "c").forEach(list::pushBack);
            return list;
        });
    }

    @Test
    void aRingQueueHasAnIterator() {
        SUITES.checkIterator(MODIFIABLE, List.of("a", "b", "c"), () -> {
            RingQueue<String> queue = new RingQueue<>(4);
            queue.addAll(List.of("x", "y", "z"));
            queue.clear(); // so that the next three lie around the end of the ring
            queue.addAll(List.of("a", "b", "c"));
            return queue;
        });
    }

    @Test
    void aRingDequeHasAnIteratorEachWay() {
        Supplier<RingDeque<String>> deques = () -> {
            RingDeque<String> deque = new RingDeque<>();
            List.of("c", "b", "a").forEach(deque::addFirst);
            return deque;
        };
        SUITES.checkIterator(MODIFIABLE, List.of("a", "b", "c"), deques);
        SUITES.checkIterator(MODIFIABLE, List.of("c", "b", "a"), () -> deques.get().reversed());
    }

    @Test
    void aTrieHasAnIterator() {
        SUITES.checkIterator(MODIFIABLE, List.of("", "a", "ab"), () -> {
            Trie trie = new Trie();
            trie.addAll(List.of("ab", "", "a"));
            return trie;
        });
    }

    @Test
    void aStackHasAnIteratorThatRemovesNothing() {
        SUITES.checkIterator(UNMODIFIABLE, List.of("c", "b", "a"), () -> {
            ArrayStack<String> stack = new ArrayStack<>();
            List.of("a", "b", "c").forEach(stack::push);
            return stack;
        });
    }

    @Test
    void aTreeHasAnIterator() {
        List<Map.Entry<String, String>> ascending =
            List.of(Map.entry("a", "1"), Map.entry("b", "2"), Map.entry("c", "3"));
        SUITES.checkIterator(MODIFIABLE, ascending, () -> {
            var tree = new BinarySearchTree<String, String>(Comparator.naturalOrder());
            List.of("b", "c", "a").forEach(key -> tree.put(key, "" + (key.charAt(0) - 'a' + 1)));
            return tree;
        });
    }

    private static TestSuite queue(String name, Function<List<String>, Queue<String>> make) {
        return QueueTestSuiteBuilder.using(TestlibGenerators.queues(make))
            .named(name)
            .withFeatures(CollectionFeature.GENERAL_PURPOSE, ALLOWS_NULL_QUERIES, KNOWN_ORDER,
                CollectionFeature.FAILS_FAST_ON_CONCURRENT_MODIFICATION, CollectionSize.ANY)
            .createTestSuite();
    }

    @AfterAll
    static void count() {
        System.out.printf("conformance: %d tests of guava-testlib in %d suites, "
            + "%d iterators driven through all short histories%n",
            SUITES.passed(), SUITES.suites(), SUITES.iterators());
    }
}
