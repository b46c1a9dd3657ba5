package workbook.patterns.limits.tokenbucket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workbook.grader.probe.ManualClock;
import workbook.grader.probe.Program;
import workbook.grader.probe.Recording;

/**
 * Runs programs that were recorded on Go's {@code golang.org/x/time/rate} and compares every step:
 * what was granted, the delay, the tokens. Another order of the same sums may differ by a
 * nanosecond and a billionth of a token.
 */
final class BucketPrograms {

    /** How Go writes the rate that is no limit. */
    private static final double GO_INFINITY = Double.MAX_VALUE;

    private BucketPrograms() {
    }

    /** Recorded programs that use these operations and no others. */
    static Predicate<JsonNode> using(String... operations) {
        return scenario -> Set.of(operations).containsAll(operationsOf(scenario));
    }

    /**
     * Recorded programs that cancel a reservation twice. In Go the second cancel gives back again,
     * so that more is granted than burst and rate allow; here it changes nothing.
     */
    static Predicate<JsonNode> cancelsTwice() {
        return scenario -> {
            Set<Integer> cancelled = new HashSet<>();
            return scenario.get("steps").valueStream()
                .map(step -> step.get("do"))
                .filter(what -> what.get("op").asText().equals("cancel"))
                .anyMatch(what -> !cancelled.add(what.get("id").asInt()));
        };
    }

    /** The recorded program of that name. */
    static Predicate<JsonNode> named(String name) {
        return scenario -> scenario.get("name").asText().equals(name);
    }

    /** Replays every recorded program that {@code chosen} holds for; there must be some. */
    static void replay(Predicate<JsonNode> chosen) {
        List<JsonNode> scenarios = Stream.of(
                Recording.read(BucketPrograms.class, "rate_limiter.json").get("scenarios"))
            .flatMap(all -> all.valueStream())
            .filter(chosen)
            .toList();
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("no recorded program is of this kind");
        }
        scenarios.forEach(scenario -> new Run(scenario).run());
    }

    private static Set<String> operationsOf(JsonNode scenario) {
        Set<String> operations = new HashSet<>();
        scenario.get("steps").forEach(step ->
            operations.add(step.get("do").get("op").asText()));
        return operations;
    }

    /** One recorded program on one bucket. */
    private static final class Run {

        private final JsonNode scenario;
        private final Program program;
        private final ManualClock clock = ManualClock.at(Instant.EPOCH);
        private final TokenBucket bucket;
        private final Map<Integer, Reservation> reservations = new HashMap<>();

        Run(JsonNode scenario) {
            this.scenario = scenario;
            String rate = scenario.get("rate").asText();
            int burst = scenario.get("burst").asInt();
            bucket = new TokenBucket(rate.equals("Inf") ? Double.POSITIVE_INFINITY
                : Double.parseDouble(rate), burst, clock.view());
            program = Program.of("new TokenBucket(%s, %d, clock) in the program '%s'".formatted(
                rate, burst, scenario.get("name").asText()));
        }

        void run() {
            scenario.get("steps").forEach(this::step);
        }

        private void step(JsonNode step) {
            JsonNode what = step.get("do");
            clock.set(Instant.EPOCH.plus(what.get("t_us").asLong(), ChronoUnit.MICROS));
            program.step("at %s ms %s".formatted(what.get("t_us").asLong() / 1000.0, words(what)),
                () -> step(what, step));
        }

        private void step(JsonNode what, JsonNode step) {
            switch (what.get("op").asText()) {
                case "allow" -> assertThat(bucket.tryAcquire(what.get("n").asInt()))
                    .as("granted").isEqualTo(step.get("ok").asBoolean());
                case "reserve" -> reserve(what, step);
                case "cancel" -> reservations.get(what.get("id").asInt()).cancel();
                case "setLimit" -> bucket.setRate(rate(what.get("rate").asDouble()));
                case "setBurst" -> bucket.setBurst(what.get("burst").asInt());
                default -> throw new IllegalArgumentException("a recorded step " + step);
            }
            if (step.has("tokens")) {
                assertNear("tokens afterwards", bucket.tokens(), step.get("tokens").asDouble(),
                    1e-9);
            }
        }

        private void reserve(JsonNode what, JsonNode step) {
            Reservation reservation = bucket.reserve(what.get("n").asInt());
            reservations.put(what.get("id").asInt(), reservation);
            assertThat(reservation.granted()).as("granted")
                .isEqualTo(step.get("ok").asBoolean());
            String delay = step.get("delay_ns").asText();
            assertNear("delay in ns", reservation.delay().toNanos(),
                delay.equals("inf") ? Long.MAX_VALUE : Long.parseLong(delay), 1);
        }

        private static void assertNear(String what, double got, double expected, double inexact) {
            if (Math.abs(got - expected) > inexact) {
                assertThat(got).as(what).isEqualTo(expected);
            }
        }

        private static double rate(double recorded) {
            return recorded == GO_INFINITY ? Double.POSITIVE_INFINITY : recorded;
        }

        private static String words(JsonNode what) {
            return switch (what.get("op").asText()) {
                case "allow" -> "tryAcquire(" + what.get("n") + ")";
                case "reserve" -> "r" + what.get("id") + " = reserve(" + what.get("n") + ")";
                case "cancel" -> "r" + what.get("id") + ".cancel()";
                case "setLimit" -> "setRate(" + rate(what.get("rate").asDouble()) + ")";
                default -> "setBurst(" + what.get("burst") + ")";
            };
        }
    }
}
