package workbook.foundations.errors.values;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.grader.probe.Recording;

/** The error trees that Go's {@code errors} package was asked about, built from {@link Errors}. */
final class ErrorTrees {

    /** By the names of the recording. {@code A2} has the words of {@code A}. */
    static final Map<String, Exception> SENTINELS = Map.of(
        "A", Errors.sentinel("A"), "A2", Errors.sentinel("A"),
        "B", Errors.sentinel("B"), "C", Errors.sentinel("C"));

    private ErrorTrees() {
    }

    static JsonNode cases() {
        return Recording.read(ErrorTrees.class, "errors.json").get("cases");
    }

    /** The error of a recorded tree; {@code null} is no error. */
    static Throwable build(JsonNode tree) {
        String name = tree.path("name").asText();
        List<Throwable> kids = new ArrayList<>();
        tree.path("kids").forEach(kid -> kids.add(build(kid)));
        return switch (tree.get("kind").asText()) {
            case "nil" -> null;
            case "sentinel" -> SENTINELS.get(name);
            case "T1" -> new First(name);
            case "T2" -> new Second(name);
            case "isB" -> new StandsForB();
            case "asT1" -> new ShowsAsFirst(name);
            case "wrap" -> wrapped(kids.getFirst());
            case "wrapv" -> new Exception("v(" + kids.getFirst() + ")");
            case "multi" -> several(kids);
            case "join" -> Errors.join(kids.toArray(Throwable[]::new)).orElse(null);
            default -> throw new IllegalArgumentException("a recorded tree " + tree);
        };
    }

    private static Throwable wrapped(Throwable cause) {
        return cause == null ? new Exception("w(nothing)") : Errors.wrap("w", cause);
    }

    private static Throwable several(List<Throwable> errors) {
        Exception several = new Exception("m");
        errors.stream().filter(error -> error != null).forEach(several::addSuppressed);
        return several;
    }

    /** An error with a code; what the recording calls T1. */
    static final class First extends Exception {

        private static final long serialVersionUID = 1L;
        final String code;

        First(String code) {
            this.code = code;
        }
    }

    /** Another type with a code; what the recording calls T2. */
    static final class Second extends Exception {

        private static final long serialVersionUID = 1L;
        final String code;

        Second(String code) {
            this.code = code;
        }
    }

    private static final class StandsForB extends Exception implements Matching {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean matches(Throwable target) {
            return target == SENTINELS.get("B");
        }
    }

    private static final class ShowsAsFirst extends Exception implements Convertible {

        private static final long serialVersionUID = 1L;
        private final String name;

        ShowsAsFirst(String name) {
            this.name = name;
        }

        @Override
        public <T extends Throwable> Optional<T> convert(Class<T> type) {
            return type == First.class ? Optional.of(type.cast(new First("from-" + name)))
                : Optional.empty();
        }
    }
}
