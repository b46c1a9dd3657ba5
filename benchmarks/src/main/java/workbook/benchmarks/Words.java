package workbook.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Words of three or four syllables out of 140, about eight letters long, always the same: as in a
 * language, many begin alike. Two letters begin about eleven hundred of them, five letters five.
 */
final class Words {

    /** Words that are stored. */
    static final int COUNT = 100_000;
    static final int SHORT_PREFIX = 2;
    static final int LONG_PREFIX = 5;

    /** Long enough that no branch predictor learns it. */
    static final int TAPE = 1 << 18;

    private static final long SEED = 20_260_105;
    private static final List<String> SYLLABLES = Stream.of("bcdfghjklmnpqrstvwxz".split(""))
        .flatMap(onset -> Stream.of("a", "e", "i", "o", "u", "an", "en").map(onset::concat))
        .toList();

    private Words() {
    }

    /** The words to store, in random order. */
    static List<String> stored() {
        return words().subList(0, COUNT);
    }

    /** Words to ask for, each a string of its own, equal to stored ones. */
    static String[] hits() {
        return tape(stored());
    }

    /** Words to ask for that are not stored, but begin like those that are. */
    static String[] misses() {
        return tape(words().subList(COUNT, 2 * COUNT));
    }

    /** What stored words begin with; what begins many words comes often. */
    static String[] prefixes(int length) {
        return Stream.of(hits()).map(word -> word.substring(0, length)).toArray(String[]::new);
    }

    /** Patterns that stored words match: two letters of the beginning, and two of the end. */
    static String[] innerStars() {
        return Stream.of(hits()).map(word -> word.substring(0, 2) + "*" + end(word))
            .toArray(String[]::new);
    }

    /** Patterns with no beginning that could be looked up: two letters of the end. */
    static String[] leadingStars() {
        return Stream.of(hits()).map(word -> "*" + end(word)).toArray(String[]::new);
    }

    private static String end(String word) {
        return word.substring(word.length() - 2);
    }

    private static String[] tape(List<String> words) {
        List<String> tape = new ArrayList<>();
        for (int i = 0; i < TAPE; i++) {
            tape.add(new String(words.get(i % COUNT))); // equal, and not identical
        }
        Collections.shuffle(tape, new Random(SEED + 1));
        return tape.toArray(String[]::new);
    }

    /** Twice as many as are stored. */
    private static List<String> words() {
        RandomGenerator random = new Random(SEED);
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < 2 * COUNT) {
            StringBuilder word = new StringBuilder();
            for (int left = random.nextInt(3, 5); left > 0; left--) {
                word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            words.add(word.toString());
        }
        return new ArrayList<>(words);
    }
}
