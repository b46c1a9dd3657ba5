package workbook.grader.interleave;

/**
 * One place in rewritten code where a thread does something that others can notice.
 *
 * @param id its index among the sites of a check
 * @param file the source file, as in {@code Counter.java}
 * @param className the class, as in {@code workbook.x.Counter}
 * @param line in the file
 * @param kind what happens there
 * @param member the field or method, as in {@code size} or {@code put}
 * @param name the number of the variable's name, see {@link Sites#name}
 * @param quiet whether it belongs to the scenario: it orders memory, but nobody is preempted here
 */
record Site(int id, String file, String className, int line, Kind kind, String member, int name,
        boolean quiet) {

    /** What happens at a site, as far as other threads are concerned. */
    enum Kind {
        /** A plain field. */
        READ(true, false), WRITE(false, false),
        /** The contents of a collection, which may or may not be thread-safe. */
        CONTENTS_READ(true, true), CONTENTS_WRITE(false, true),
        /** An element of an array. */
        ELEMENT_READ(true, false), ELEMENT_WRITE(false, false),
        /** A volatile field, or one accessed through a handle in such a mode. */
        VOLATILE_READ(true, false), VOLATILE_WRITE(false, false), VOLATILE_UPDATE(false, false),
        /** A method of a thread-safe class of the JDK that only looks. */
        ACQUIRE(true, true),
        /** Other methods of such classes, by what they order. */
        RELEASE(false, true), ACQUIRE_RELEASE(false, true), UNORDERED(false, true),
        /** Methods that take or give back a lock of {@code java.util.concurrent}. */
        LOCK(false, true), UNLOCK(false, true),
        /** {@code synchronized}, and the methods of {@code Object}. */
        MONITOR_ENTER(false, false), MONITOR_WAIT(false, false), MONITOR_NOTIFY(false, false),
        /** {@code Thread.yield} and its like. */
        YIELD(false, false),
        /** A backward jump. */
        LOOP(true, false);

        private final boolean onlyReads;
        private final boolean call;

        Kind(boolean onlyReads, boolean call) {
            this.onlyReads = onlyReads;
            this.call = call;
        }

        /** Whether two threads that do this can do it in any order. */
        boolean onlyReads() {
            return onlyReads;
        }

        /** Whether it is a method of the JDK that does it. */
        boolean isCall() {
            return call;
        }

        /** Whether it writes a field, an element, or the contents of a collection. */
        boolean writes() {
            return switch (this) {
                case WRITE, CONTENTS_WRITE, ELEMENT_WRITE, VOLATILE_WRITE, VOLATILE_UPDATE -> true;
                default -> false;
            };
        }

        boolean isField() {
            return switch (this) {
                case READ, WRITE, VOLATILE_READ, VOLATILE_WRITE -> true;
                default -> false;
            };
        }
    }

    /** As in {@code Counter.java:12}. */
    String place() {
        return file + ":" + line;
    }
}
