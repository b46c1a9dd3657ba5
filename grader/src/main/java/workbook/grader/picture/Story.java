package workbook.grader.picture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import workbook.grader.Unsolved;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Script.Call;

/**
 * Operations that were played on a structure, one after the other, and what it looked like after
 * each.
 *
 * <p>What the structure throws belongs to the story. An operation that does not come back ends it.
 *
 * @param steps the first is the new structure
 * @param last the last picture, without marks
 */
public record Story(List<Step> steps, Picture last) {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    public Story {
        steps = List.copyOf(steps);
    }

    /**
     * What one operation did.
     *
     * @param operation as it was written
     * @param result what came of it
     * @param picture afterwards, with a mark at what has changed
     */
    public record Step(String operation, String result, Picture picture) {
    }

    /**
     * Plays {@code operations}, which have semicolons between them.
     *
     * @throws ScriptException if they cannot be played as they are written
     * @throws Unsolved if they need what is not written yet
     */
    public static <S> Story of(Illustration<S> illustration, String operations) {
        return of(illustration, operations, LIMIT);
    }

    /** The same with another limit for each operation. */
    static <S> Story of(Illustration<S> illustration, String operations, Duration limit) {
        List<Call<S>> calls = Script.parse(operations, illustration.operations());
        try (Patience patience = new Patience(limit)) {
            return new Teller<>(illustration, patience).tell(calls);
        }
    }

    /** One telling. */
    private static final class Teller<S> {
        private final Illustration<S> illustration;
        private final Patience patience;
        private final List<Step> steps = new ArrayList<>();
        private Picture before;

        Teller(Illustration<S> illustration, Patience patience) {
            this.illustration = illustration;
            this.patience = patience;
        }

        Story tell(List<Call<S>> calls) {
            S structure = patient(illustration::start);
            try {
                before = draw(structure);
                steps.add(new Step("start", "new", before));
                for (Call<S> call : calls) {
                    if (!play(call, structure)) {
                        break;
                    }
                }
            } finally {
                illustration.end(structure);
            }
            return new Story(steps, before);
        }

        /** Whether the story can go on. */
        private boolean play(Call<S> call, S structure) {
            String result;
            try {
                result = patience.call(
                    () -> call.operation().action().run(structure, call.arguments()));
            } catch (ExecutionException e) {
                result = "throws " + words(e.getCause());
            } catch (TimeoutException e) {
                String late = "does not come back: it was left after " + patience;
                steps.add(new Step(call.text(), late, before));
                return false;
            }
            Picture after = draw(structure);
            steps.add(new Step(call.text(), result, Changes.marked(before, after)));
            before = after;
            return true;
        }

        private Picture draw(S structure) {
            try {
                return patience.call(() -> illustration.draw(structure));
            } catch (ExecutionException e) {
                return unseen("It throws " + words(e.getCause()) + ".");
            } catch (TimeoutException e) {
                return unseen("Looking at it was left after " + patience + ".");
            }
        }

        private <T> T patient(Callable<T> start) {
            try {
                return patience.call(start);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a new one throws " + words(e.getCause()), e);
            } catch (TimeoutException e) {
                throw new IllegalStateException("a new one is not made within " + patience, e);
            }
        }
    }

    private static Picture unseen(String why) {
        return Picture.of("It cannot be drawn", new Note(why));
    }

    /** The exception, and the innermost line of the exercise: code that is not the JDK's. */
    private static String words(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String said = thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
        return Arrays.stream(thrown.getStackTrace())
            .filter(frame -> !frame.getClassName().matches("(java|jdk)\\..*"))
            .findFirst()
            .filter(frame -> isMistake(thrown))
            .map(frame -> "%s (%s:%d)".formatted(said, frame.getFileName(), frame.getLineNumber()))
            .orElse(said);
    }

    /** What the JDK throws needs a place; the exercise's own words speak for themselves. */
    private static boolean isMistake(Throwable thrown) {
        return thrown.getClass().getName().startsWith("java");
    }
}
