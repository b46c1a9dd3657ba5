package workbook.foundations.errors.values;

import java.io.Serial;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.Solve;

/**
 * Making errors, and finding them in what became of them.
 *
 * <p>An error is the root of a tree: its children are its cause, if it has one, and then its
 * suppressed errors in their order. Searches visit the tree depth first, a parent before its
 * children. They visit every error once, on the first way that leads to it, also where the causes
 * are a cycle. They work for any depth, of causes and of suppressed errors. Errors are told apart
 * by identity; {@code equals} is not asked.
 *
 * <p>The rules are those of {@code errors.Is}, {@code errors.As} and {@code errors.Join} of Go,
 * see https://pkg.go.dev/errors.
 */
public final class Errors {

    private Errors() {
    }

    /**
     * An error that is made once, as a constant, and compared by identity. It belongs to no place
     * and to no thread: it has no stack trace, and errors that are added as suppressed are dropped.
     */
    @Solve
    public static Exception sentinel(String message) {
        return new Sentinel(message);
    }

    /**
     * An error that says what was being done when {@code cause} came. Its message is
     * {@code "context: message of the cause"}, or {@code "context: "} and the {@code toString} of
     * a cause without a message. Its cause is {@code cause} itself, also if that is a wrapper. It
     * has its own stack trace. The cause stays as it is.
     *
     * @throws NullPointerException if {@code cause} is {@code null}; the message names
     *     {@code cause}
     */
    @Solve
    public static Exception wrap(String context, Throwable cause) {
        Objects.requireNonNull(cause, "cause");
        return new Exception(context + ": " + text(cause), cause);
    }

    /**
     * One new error for several that happened beside each other, also if there is only one. They
     * are its suppressed errors, in their order, as they were passed: an error that is passed twice
     * is there twice, and a joined one is one of them. Its message has a line for each: the error's
     * message, or its {@code toString} if it has none. {@code null}s are left out. The errors stay
     * as they are.
     *
     * @return empty if there is no error but {@code null}
     */
    @Solve
    public static Optional<Exception> join(Throwable... errors) {
        List<Throwable> happened = Stream.of(errors).filter(Objects::nonNull).toList();
        if (happened.isEmpty()) {
            return Optional.empty();
        }
        Exception joined = new Exception(
            happened.stream().map(Errors::text).collect(Collectors.joining("\n")));
        happened.forEach(joined::addSuppressed);
        return Optional.of(joined);
    }

    /**
     * Whether {@code target} is in the tree of {@code error}: as the same object, or because a
     * {@link Matching} error in it says that it stands for {@code target}.
     *
     * <p>{@code null} is no error: {@code is(null, null)} is true, {@code is(null, target)} and
     * {@code is(error, null)} are false.
     */
    @Solve
    public static boolean is(Throwable error, Throwable target) {
        if (error == null || target == null) {
            return error == target;
        }
        return first(error, each -> matches(each, target) ? Optional.of(each) : Optional.empty())
            .isPresent();
    }

    /**
     * The first error in the tree of {@code error} that is a {@code type}, or is
     * {@link Convertible} to one. An error that is a {@code type} is found itself, even if it is
     * convertible as well.
     *
     * @param error may be {@code null}, in which nothing is found
     * @throws NullPointerException if {@code type} is {@code null}, also if {@code error} is; the
     *     message names {@code type}
     */
    @Solve
    public static <T extends Throwable> Optional<T> as(Throwable error, Class<T> type) {
        Objects.requireNonNull(type, "type");
        return error == null ? Optional.empty() : first(error, each -> seenAs(each, type));
    }

    private static boolean matches(Throwable error, Throwable target) {
        return error == target || error instanceof Matching matching && matching.matches(target);
    }

    private static <T extends Throwable> Optional<T> seenAs(Throwable error, Class<T> type) {
        if (type.isInstance(error)) {
            return Optional.of(type.cast(error));
        }
        return error instanceof Convertible convertible ? convertible.convert(type)
            : Optional.empty();
    }

    /** The first answer on a walk through the tree. The stack is our own: chains can be long. */
    private static <A> Optional<A> first(
            Throwable root, Function<Throwable, Optional<A>> question) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Throwable error = waiting.pop();
            if (!seen.add(error)) {
                continue;
            }
            Optional<A> answer = question.apply(error);
            if (answer.isPresent()) {
                return answer;
            }
            List<Throwable> children = children(error);
            children.reversed().forEach(waiting::push);
        }
        return Optional.empty();
    }

    private static List<Throwable> children(Throwable error) {
        return Stream.concat(Stream.ofNullable(error.getCause()), Stream.of(error.getSuppressed()))
            .toList();
    }

    private static String text(Throwable error) {
        return error.getMessage() == null ? error.toString() : error.getMessage();
    }

    /** Without a trace, because a constant is made where nothing has gone wrong. */
    private static final class Sentinel extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        Sentinel(String message) {
            super(message, null, false, false);
        }
    }
}
