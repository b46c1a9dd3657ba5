package workbook.concurrency.channels.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import workbook.concurrency.channels.channel.Channel;
import workbook.grader.probe.Recording;

/**
 * Compares how often each case is chosen with what the real runtime did in 60 000 selects, for the
 * same channels.
 */
final class Fairness {

    private static final int SELECTS = 6000;
    /** Chi-square with two degrees of freedom is larger once in 22 000 times. */
    private static final long LIMIT = 20;

    private Fairness() {
    }

    static void compare() {
        Map<String, Map<Integer, Double>> recorded = new LinkedHashMap<>();
        for (Map<String, String> row : Recording.rows(Fairness.class, "fairness.csv")) {
            recorded.computeIfAbsent(row.get("setup"), setup -> new LinkedHashMap<>())
                .put(Integer.parseInt(row.get("case")), Double.parseDouble(row.get("share")));
        }
        recorded.forEach(Fairness::compare);
    }

    /** One select over three ready cases, used again and again. */
    static void compareUsedAgain() {
        Channel<Integer> closed = Channel.make(0);
        closed.close();
        Select select = new Select(new SplittableRandom(41), receives(closed, closed, closed));
        compare("one select, three ready cases", Map.of(0, 1 / 3.0, 1, 1 / 3.0, 2, 1 / 3.0),
            count(3, () -> select));
    }

    private static void compare(String setup, Map<Integer, Double> shares) {
        RandomGenerator random = new SplittableRandom(41);
        compare(setup, shares,
            count(cases(setup).size(), () -> new Select(random, cases(setup))));
    }

    /** How often each case was chosen, and at the end how often none was. */
    private static int[] count(int cases, Supplier<Select> selects) {
        int[] chosen = new int[cases + 1];
        for (int i = 0; i < SELECTS; i++) {
            chosen[selects.get().poll().map(Choice::index).orElse(cases)]++;
        }
        return chosen;
    }

    private static void compare(String setup, Map<Integer, Double> shares, int[] chosen) {
        assertThat(chosen[chosen.length - 1]).as("'%s', %d selects: how often poll() did nothing",
            setup, SELECTS).isZero();
        double chiSquare = 0;
        for (Map.Entry<Integer, Double> share : shares.entrySet()) {
            int count = chosen[share.getKey()];
            double expected = Math.round(share.getValue() * ready(shares)) * SELECTS
                / (double) ready(shares);
            if (expected == 0) {
                assertThat(count).as("'%s', %d selects: how often case %d, which is not ready",
                    setup, SELECTS, share.getKey()).isZero();
            } else {
                chiSquare += (count - expected) * (count - expected) / expected;
            }
        }
        assertThat((long) chiSquare)
            .as("chi-square, how far the choices are from fair ones: '%s', %d selects chose the "
                + "cases %s times; fair shares are %s", setup, SELECTS,
                Arrays.toString(Arrays.copyOf(chosen, chosen.length - 1)),
                new TreeMap<>(shares).values()).isLessThan(LIMIT);
    }

    private static int ready(Map<Integer, Double> shares) {
        return (int) shares.values().stream().filter(share -> share > 0).count();
    }

    private static List<Case<?>> cases(String setup) {
        return switch (setup) {
            case "two ready receives" -> receives(full(), full());
            case "three ready of four" -> receives(full(), full(), Channel.make(1), full());
            case "send and receive ready" ->
                List.of(Case.receive(full()), Case.send(Channel.make(1), 1));
            case "same channel twice plus another" -> {
                Channel<Integer> twice = full();
                yield receives(twice, twice, full());
            }
            case "closed and buffered" -> {
                Channel<Integer> closed = Channel.make(0);
                closed.close();
                yield receives(closed, full());
            }
            case "nil and one ready" -> receives(Channel.nil(), full());
            case "ready case beats default" -> receives(full());
            default -> throw new IllegalArgumentException("a recorded setup: " + setup);
        };
    }

    private static Channel<Integer> full() {
        Channel<Integer> channel = Channel.make(1);
        channel.trySend(1);
        return channel;
    }

    @SafeVarargs
    private static List<Case<?>> receives(Channel<Integer>... channels) {
        List<Case<?>> cases = new ArrayList<>();
        for (Channel<Integer> channel : channels) {
            cases.add(Case.receive(channel));
        }
        return cases;
    }
}
