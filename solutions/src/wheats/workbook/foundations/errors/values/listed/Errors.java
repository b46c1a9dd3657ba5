package workbook.foundations.errors.values;

import java.util.ArrayList;
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
        collect(root, tree, new HashSet<>());
        return tree;
    }

    /** Down a chain of causes by a loop; recursion only where the tree has branches. */
    private static void collect(Throwable root, List<Throwable> tree, Set<Same> seen) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = root; each != null && seen.add(new Same(each));
                each = each.getCause()) {
            tree.add(each);
            chain.add(each);
        }
        for (Throwable each : chain.reversed()) {
            for (Throwable suppressed : each.getSuppressed()) {
                collect(suppressed, tree, seen);
            }
        }
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
