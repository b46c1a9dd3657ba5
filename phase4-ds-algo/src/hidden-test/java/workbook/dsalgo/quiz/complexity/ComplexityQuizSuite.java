package workbook.dsalgo.quiz.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.quiz.complexity.Structure.BINARY_HEAP;
import static workbook.dsalgo.quiz.complexity.Structure.BIT_SET;
import static workbook.dsalgo.quiz.complexity.Structure.BLOOM_FILTER;
import static workbook.dsalgo.quiz.complexity.Structure.HASH_MAP;
import static workbook.dsalgo.quiz.complexity.Structure.LINKED_HASH_MAP;
import static workbook.dsalgo.quiz.complexity.Structure.LINKED_LIST;
import static workbook.dsalgo.quiz.complexity.Structure.RING_BUFFER;
import static workbook.dsalgo.quiz.complexity.Structure.SEARCH_TREE;
import static workbook.dsalgo.quiz.complexity.Structure.SORTED_ARRAY;
import static workbook.dsalgo.quiz.complexity.Structure.TRIE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;

/**
 * A wrong answer is met with evidence: what the program counted, or what the structure cannot do.
 * A group counts only as a whole, so that trying does not pay.
 */
class ComplexityQuizSuite {

    private static final long[] USUAL = {1000, 2000, 4000};

    @Test
    @Property("what loops cost follows from how often their inner step is made, in all rounds")
    void loops() {
        assertAnswers("questions 1 to 4",
            growth(1, ComplexityQuiz::question1, Growth.LINEAR, Programs::window, USUAL),
            growth(2, ComplexityQuiz::question2, Growth.LINEAR, Programs::blocks, USUAL),
            growth(3, ComplexityQuiz::question3, Growth.LINEARITHMIC, Programs::multiples, USUAL),
            growth(4, ComplexityQuiz::question4, Growth.SQUARE_ROOT, Programs::divisors,
                1000, 4000, 16_000));
    }

    @Test
    @Property("what calls cost follows from how many there are on each level, and what each does")
    void calls() {
        assertAnswers("questions 5 to 8",
            growth(5, ComplexityQuiz::question5, Growth.LINEAR, Programs::halves, 1024, 2048, 4096),
            growth(6, ComplexityQuiz::question6, Growth.LINEARITHMIC, Programs::halvesAndAll,
                1024, 2048, 4096),
            growth(7, ComplexityQuiz::question7, Growth.QUADRATIC, Programs::quarters,
                128, 256, 512),
            growth(8, ComplexityQuiz::question8, Growth.EXPONENTIAL, Programs::twoBefore,
                10, 11, 12, 20));
    }

    @Test
    @Property("what a structure costs follows from all of its steps, and from its height")
    void structuresAtWork() {
        assertAnswers("questions 9 to 12",
            growth(9, ComplexityQuiz::question9, Growth.CONSTANT, Programs::doublingAppend,
                1000, 10_000, 100_000),
            growth(10, ComplexityQuiz::question10, Growth.LINEAR, Programs::steadyAppend,
                10_000, 20_000, 40_000),
            growth(11, ComplexityQuiz::question11, Growth.LOGARITHMIC, Programs::levels,
                100, 10_000, 1_000_000, 100_000_000),
            growth(12, ComplexityQuiz::question12, Growth.LINEAR, Programs::heapify, USUAL));
    }

    @Test
    @Property("the structure of a task does everything that is asked for")
    void choices() {
        assertAnswers("questions 13 to 16",
            choice(13, ComplexityQuiz::question13,
                Need.ADD_IN_LOG, Need.SMALLEST_IN_LOG, Need.NO_LINKS),
            choice(14, ComplexityQuiz::question14,
                Need.NEAREST_KEY, Need.ADD_IN_LOG, Need.ONLY_COMPARED),
            choice(15, ComplexityQuiz::question15, Need.BOTH_ENDS, Need.K_TH_IN_ONE_STEP),
            choice(16, ComplexityQuiz::question16, Need.NEXT_LETTER, Need.ADD_IN_LOG));
    }

    @Test
    @Property("the structure of a task keeps to the memory that there is")
    void choicesWithLimits() {
        assertAnswers("questions 17 to 20",
            choice(17, ComplexityQuiz::question17, Need.BY_KEY_IN_ONE_STEP, Need.ORDER_OF_USE),
            choice(18, ComplexityQuiz::question18, Need.TEN_BITS_FOR_ANYTHING),
            choice(19, ComplexityQuiz::question19, Need.EXACT, Need.A_BIT_A_NUMBER),
            choice(20, ComplexityQuiz::question20,
                Need.NEAREST_KEY, Need.NO_LINKS, Need.FOUR_BYTES_FOR_ANY));
    }

    /** What a task asks for: what is said of a structure without it, and which have it. */
    private enum Need {
        ADD_IN_LOG("it cannot take one more in O(log n), without moving n others",
            LINKED_LIST, RING_BUFFER, HASH_MAP, LINKED_HASH_MAP, SEARCH_TREE, BINARY_HEAP, TRIE,
            BIT_SET, BLOOM_FILTER),
        SMALLEST_IN_LOG("it cannot take out the smallest in O(log n), for any keys",
            SEARCH_TREE, BINARY_HEAP),
        NO_LINKS("it needs links", SORTED_ARRAY, RING_BUFFER, BINARY_HEAP, BIT_SET,
            BLOOM_FILTER),
        NEAREST_KEY("it cannot find the nearest key below one that is not there, in O(log n)",
            SORTED_ARRAY, SEARCH_TREE),
        ONLY_COMPARED("it does not work with keys that can only be compared",
            SORTED_ARRAY, SEARCH_TREE, BINARY_HEAP),
        BOTH_ENDS("it cannot add at one end and drop at the other in O(1)",
            LINKED_LIST, RING_BUFFER, LINKED_HASH_MAP),
        K_TH_IN_ONE_STEP("it cannot reach the k-th oldest in O(1)", SORTED_ARRAY, RING_BUFFER),
        NEXT_LETTER("it cannot go on from a prefix by one letter in O(1), and tell which letters "
            + "may follow", TRIE),
        BY_KEY_IN_ONE_STEP("it cannot find an entry by its key in O(1)",
            HASH_MAP, LINKED_HASH_MAP),
        ORDER_OF_USE("it cannot tell in O(1) which entry was used least recently",
            LINKED_LIST, LINKED_HASH_MAP),
        TEN_BITS_FOR_ANYTHING("it cannot remember an address of any length in ten bits",
            BLOOM_FILTER),
        EXACT("it is wrong at times", SORTED_ARRAY, LINKED_LIST, RING_BUFFER, HASH_MAP,
            LINKED_HASH_MAP, SEARCH_TREE, BINARY_HEAP, TRIE, BIT_SET),
        A_BIT_A_NUMBER("it cannot keep a number below a million in one bit",
            BIT_SET, BLOOM_FILTER),
        FOUR_BYTES_FOR_ANY("it takes more than 4 bytes for a number of 32 bits",
            SORTED_ARRAY, RING_BUFFER, BINARY_HEAP);

        private final String words;
        private final Set<Structure> met;

        Need(String words, Structure first, Structure... others) {
            this.words = words;
            this.met = EnumSet.of(first, others);
        }
    }

    /** What is wrong with the answer to one question; empty if nothing is. */
    private interface Question extends Supplier<List<String>> {
    }

    private static Question growth(int number, Supplier<Growth> answer, Growth right,
            LongUnaryOperator program, long... sizes) {
        String counted = counted(program, sizes);
        return () -> {
            Growth given = answer.get();
            return given == right ? List.of() : List.of(
                "question %d, %s: the program counts %s".formatted(number, given, counted));
        };
    }

    private static String counted(LongUnaryOperator program, long... sizes) {
        return String.join(", ", Arrays.stream(sizes)
            .mapToObj(n -> program.applyAsLong(n) + " for n = " + n).toList());
    }

    private static Question choice(int number, Supplier<Structure> answer, Need... needs) {
        return () -> {
            Structure given = answer.get();
            return Arrays.stream(needs)
                .filter(need -> !need.met.contains(given))
                .map(need -> "question %d, %s: %s"
                    .formatted(number, given, need.words))
                .limit(1).toList();
        };
    }

    private static void assertAnswers(String which, Question... questions) {
        List<String> wrong = new ArrayList<>();
        for (Question question : questions) {
            wrong.addAll(question.get());
        }
        assertThat(wrong).as("%s: answers that do not fit", which).isEmpty();
    }
}
