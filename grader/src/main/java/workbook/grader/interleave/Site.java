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
 * @param quiet whether it belongs to the scenario: it orders memory, but nobody is interrupted here
 */
record Site(int id, String file, String className, int line, Kind kind, String member, int name,
        boolean quiet) {

    /** What happens at a site, as far as other threads are concerned. */
    enum Kind {
        /** A plain field, or the contents of a collection that is not thread-safe. */
        READ, WRITE, CONTENTS_READ, CONTENTS_WRITE,
        /** An element of an array. */
        ELEMENT_READ, ELEMENT_WRITE,
        /** A volatile field, or one accessed through a handle in such a mode. */
        VOLATILE_READ, VOLATILE_WRITE, VOLATILE_UPDATE,
        /** A method of a thread-safe class of the JDK, by what it orders; the first only looks. */
        ACQUIRE, RELEASE, ACQUIRE_RELEASE, UNORDERED,
        /** Methods that take or give back a lock of {@code java.util.concurrent}. */
        LOCK, UNLOCK,
        /** {@code synchronized}, and the methods of {@code Object}. */
        MONITOR_ENTER, MONITOR_WAIT, MONITOR_NOTIFY,
        /** {@code Thread.yield} and its like. */
        YIELD,
        /** A backward jump. */
        LOOP;

        boolean writes() {
            return this == WRITE || this == CONTENTS_WRITE || this == ELEMENT_WRITE
                || this == VOLATILE_WRITE || this == VOLATILE_UPDATE;
        }

        /** Whether two threads that do this can do it in any order. */
        boolean onlyReads() {
            return switch (this) {
                case READ, CONTENTS_READ, ELEMENT_READ, VOLATILE_READ, ACQUIRE -> true;
                default -> false;
            };
        }

        boolean isField() {
            return this == READ || this == WRITE || this == VOLATILE_READ
                || this == VOLATILE_WRITE;
        }

        boolean isElement() {
            return this == ELEMENT_READ || this == ELEMENT_WRITE;
        }

        boolean isCall() {
            return switch (this) {
                case CONTENTS_READ, CONTENTS_WRITE, ACQUIRE, RELEASE, ACQUIRE_RELEASE, UNORDERED,
                     LOCK, UNLOCK -> true;
                default -> false;
            };
        }
    }

    /** As in {@code Counter.java:12}. */
    String place() {
        return file + ":" + line;
    }
}
