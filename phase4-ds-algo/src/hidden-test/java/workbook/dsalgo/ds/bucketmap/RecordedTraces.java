package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import workbook.grader.picture.Pictured;
import workbook.grader.probe.Program;

/**
 * Replays what Go's own map did, call by call.
 *
 * @param <M> the design
 * @param exercise whose picture shows such a map
 * @param maker makes a map with a hash and a hint
 * @param sums compares what is recorded behind every call
 * @param layout compares what is recorded at a dump
 */
public record RecordedTraces<M extends GoMap<Long, Long>>(String exercise,
        BiFunction<Hasher<Long>, Integer, M> maker, Comparison<M> sums, Comparison<M> layout) {

    /** Compares a map with a part of a recording. */
    @FunctionalInterface
    public interface Comparison<M> {

        void compare(M map, JsonNode recorded);
    }

    /** The scenarios whose name has one of {@code parts} in it. */
    public static Predicate<String> named(String... parts) {
        return name -> List.of(parts).stream().anyMatch(name::contains);
    }

    /** An empty map, as a scenario begins. */
    public M make(JsonNode trace) {
        return maker.apply(Hashes.named(trace.get("hash").asText()), trace.get("hint").asInt());
    }

    /** How a scenario begins, in words. */
    public static String head(JsonNode trace) {
        int hint = trace.get("hint").asInt();
        return "'%s', %s%s".formatted(trace.get("name").asText(),
            Hashes.told(trace.get("hash").asText()), hint == 0 ? "" : ", hint " + hint);
    }

    /**
     * Replays the scenarios of {@code recording} that have such a name.
     *
     * @throws IllegalArgumentException if none has
     */
    public void replay(JsonNode recording, Predicate<String> name) {
        int replayed = 0;
        for (JsonNode trace : recording.get("scenarios")) {
            if (name.test(trace.get("name").asText())) {
                replay(trace);
                replayed++;
            }
        }
        if (replayed == 0) {
            throw new IllegalArgumentException("no recorded trace has such a name");
        }
    }

    private void replay(JsonNode trace) {
        M map = make(trace);
        Program program = Program.of(head(trace));
        List<String> drawn = new ArrayList<>();
        drawn.add("new %s %s".formatted(trace.get("hash").asText(), trace.get("hint").asText()));
        for (JsonNode step : trace.get("steps")) {
            step(map, program, drawn, step);
        }
    }

    private void step(M map, Program program, List<String> drawn, JsonNode step) {
        operation(step).ifPresent(drawn::add);
        program.step(operation(step).orElse(""), () -> {
            run(map, step);
            Pictured.check(map::picture, () -> "./workbook picture %s --ops \"%s\""
                .formatted(exercise, String.join("; ", drawn)), () -> {
                    sums.compare(map, step.get("st"));
                    if (step.has("layout")) {
                        layout.compare(map, step.get("layout"));
                    }
                });
        });
    }

    private static Optional<String> operation(JsonNode step) {
        String key = step.path("k").asText();
        return switch (step.get("op").asText()) {
            case "put" -> Optional.of("put " + key + " " + step.get("v").asText());
            case "get" -> Optional.of("get " + key);
            case "del" -> Optional.of("delete " + key);
            case "clear" -> Optional.of("clear");
            default -> Optional.empty();
        };
    }

    private void run(M map, JsonNode step) {
        switch (step.get("op").asText()) {
            case "make", "dump" -> {
                // the map is there, and compared after every step
            }
            case "put" -> map.put(step.get("k").asLong(), step.get("v").asLong());
            case "del" -> map.remove(step.get("k").asLong());
            case "clear" -> map.clear();
            case "get" -> assertThat(map.get(step.get("k").asLong())).as("returns")
                .isEqualTo(Optional.ofNullable(step.get("v")).map(JsonNode::asLong));
            default -> throw new IllegalArgumentException("a recorded step " + step);
        }
    }
}
