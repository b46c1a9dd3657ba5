package workbook.benchmarks;

import java.util.function.Supplier;
import workbook.benchmarks.TriePeer.WordsUnderTest;

/** What a set of words is asked, and with which words. */
public enum WordQuestion {

    HIT("contains hit", Words::hits, WordsUnderTest::contains),
    MISS("contains miss", Words::misses, WordsUnderTest::contains),
    LIST_MANY("list 1100 words", () -> Words.prefixes(Words.SHORT_PREFIX), WordsUnderTest::list),
    LIST_FEW("list 5 words", () -> Words.prefixes(Words.LONG_PREFIX), WordsUnderTest::list),
    COUNT_MANY("count 1100 words", () -> Words.prefixes(Words.SHORT_PREFIX), WordsUnderTest::count),
    COUNT_FEW("count 5 words", () -> Words.prefixes(Words.LONG_PREFIX), WordsUnderTest::count),
    INNER_STAR("match ba*ki", Words::innerStars, WordsUnderTest::matching),
    LEADING_STAR("match *ki", Words::leadingStars, WordsUnderTest::matching);

    private final String row;
    private final Supplier<String[]> tape;
    private final Question question;

    WordQuestion(String row, Supplier<String[]> tape, Question question) {
        this.row = row;
        this.tape = tape;
        this.question = question;
    }

    /** What the row is called in the results. */
    String row() {
        return row;
    }

    /** Whether it is about a pattern. */
    boolean isPattern() {
        return this == INNER_STAR || this == LEADING_STAR;
    }

    /** Whether the answer is about more than one word. */
    boolean isAboutMany() {
        return this != HIT && this != MISS;
    }

    String[] tape() {
        return tape.get();
    }

    Object ask(WordsUnderTest words, String about) {
        return question.ask(words, about);
    }

    /** One call. */
    private interface Question {
        Object ask(WordsUnderTest words, String about);
    }
}
