package workbook.foundations.errors.values;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the whole tree first, chain by chain, and asks then; identity by a wrapping record. */
public final class Errors {

    private Errors() {
    }

    public static Exception sentinel(String message) {
        return new Exception(message, null, false, false) {
            private static final long serialVersionUID = 1L;
        };
    }

    public static Exception wrap(String context, Throwable cause) {
        if (cause == null) {
            throw new NullPointerException("nothing to wrap: the cause is null");
        }
        return new Exception(context + ": " + words(cause), cause);
    }

    public static Optional<Exception> join(Throwable... errors) {
        Exception joined = null;
        StringBuilder message = new StringBuilder();
        for (Throwable error : errors) {
            if (error != null) {
                message.append(message.isEmpty() ? "" : "\n").append(words(error));
            }
        }
        for (Throwable error : errors) {
            if (error != null) {
                joined = joined == null ? new Exception(message.toString()) : joined;
                joined.addSuppressed(error);
            }
        }
        return Optional.ofNullable(joined);
    }

    public static boolean is(Throwable error, Throwable target) {
        if (target == null) {
            return error == null;
        }
        for (Throwable each : tree(error)) {
            if (each == target || each instanceof Matching own && own.matches(target)) {
                return true;
            }
        }
        return false;
    }

    public static <T extends Throwable> Optional<T> as(Throwable error, Class<T> type) {
        if (type == null) {
            throw new NullPointerException("no type to look for");
        }
        for (Throwable each : tree(error)) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
            if (each instanceof Convertible own && own.convert(type).isPresent()) {
                return own.convert(type);
            }
        }
        return Optional.empty();
    }

    private static List<Throwable> tree(Throwable root) {
        List<Throwable> tree = new ArrayList<>();
        Set<Same> seen = new HashSet<>();
        if (root == null) {
            return tree;
        }
        Deque<Throwable> roots = new ArrayDeque<>(List.of(root));
        while (!roots.isEmpty()) {
            chain(roots.pop(), tree, seen, roots);
        }
        return tree;
    }

    /** Down one chain of causes; what is beside it comes next, from its end to its beginning. */
    private static void chain(
            Throwable root, List<Throwable> tree, Set<Same> seen, Deque<Throwable> roots) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = root; each != null && seen.add(new Same(each));
                each = each.getCause()) {
            tree.add(each);
            chain.add(each);
        }
        List<Throwable> beside = new ArrayList<>();
        chain.reversed().forEach(each -> beside.addAll(List.of(each.getSuppressed())));
        beside.reversed().forEach(roots::push);
    }

    private static String words(Throwable error) {
        return error.getMessage() != null ? error.getMessage() : error.toString();
    }

    private record Same(Throwable error) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.error == error;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(error);
        }
    }
}
