package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import workbook.grader.picture.Pictured;

/**
 * Replays what Go's own map did, call by call.
 *
 * @param <M> the design
 * @param maker makes a map with a hash and a hint
 * @param sums compares what is recorded behind every call
 * @param layout compares what is recorded at a dump
 */
public record RecordedTraces<M extends GoMap<Long, Long>>(
        BiFunction<Hasher<Long>, Integer, M> maker, Comparison<M> sums, Comparison<M> layout) {

    /** Compares a map with a part of a recording. */
    @FunctionalInterface
    public interface Comparison<M> {

        /** @param at the calls that were made, for the message */
        void compare(M map, JsonNode recorded, String at);
    }

    /** The scenarios whose name has one of {@code parts} in it. */
    public static Predicate<String> named(String... parts) {
        return name -> List.of(parts).stream().anyMatch(name::contains);
    }

    /** An empty map, as a scenario begins. */
    public M make(JsonNode trace) {
        return maker.apply(Hashes.named(trace.get("hash").asText()), trace.get("hint").asInt());
    }

    /** Replays the scenarios of {@code recording} that have such a name; at least one has. */
    public void replay(JsonNode recording, Predicate<String> name) {
        int replayed = 0;
        for (JsonNode trace : recording.get("scenarios")) {
            if (name.test(trace.get("name").asText())) {
                replay(trace);
                replayed++;
            }
        }
        assertThat(replayed).as("recorded traces of that name").isPositive();
    }

    private void replay(JsonNode trace) {
        M map = make(trace);
        List<String> done = new ArrayList<>();
        for (JsonNode step : trace.get("steps")) {
            done.add("%s %s %s".formatted(step.get("op").asText(),
                step.path("k").asText(), step.path("v").asText()).strip());
            String at = "'%s', hash %s, ... %s".formatted(trace.get("name").asText(),
                trace.get("hash").asText(),
                String.join(", ", done.subList(Math.max(0, done.size() - 6), done.size())));
            Pictured.check(map::picture, () -> {
                run(map, step, at);
                sums.compare(map, step.get("st"), at);
            });
        }
    }

    private void run(M map, JsonNode step, String at) {
        switch (step.get("op").asText()) {
            case "make" -> {
            }
            case "put" -> map.put(step.get("k").asLong(), step.get("v").asLong());
            case "del" -> map.remove(step.get("k").asLong());
            case "clear" -> map.clear();
            case "get" -> assertThat(map.get(step.get("k").asLong())).as("%s: returns", at)
                .isEqualTo(Optional.ofNullable(step.get("v")).map(JsonNode::asLong));
            case "dump" -> layout.compare(map, step.get("layout"), at);
            default -> throw new IllegalStateException("step " + step);
        }
    }
}
