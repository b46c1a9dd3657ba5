package workbook.grader.rule;

import java.util.List;

/**
 * One thing that a class uses, and where.
 *
 * @param file the source file, as in {@code "LruCache.java"}
 * @param line from 1; 0 if the compiler wrote none down
 * @param kind in which way
 * @param owner internal name of the class that is used
 * @param member the method or field; empty where only the class is meant
 * @param descriptor of the method or field; empty where only the class is meant
 * @param types internal names of further classes that are named along: of a descriptor, of a
 *     signature, of what a lambda captures
 */
record Use(String file, int line, Kind kind, String owner, String member, String descriptor,
        List<String> types) {

    /** The ways in which a class can use another. */
    enum Kind {
        /** Declares a field of it; {@code member} is the field. */
        FIELD,
        /** Extends or implements it. */
        SUPERTYPE,
        /** Makes an object of it. */
        NEW,
        /** Makes an array of it. */
        ARRAY,
        /** Casts to it; {@code member} is the class whose method gave the object, or empty. */
        CAST,
        /** Calls one of its methods, or hands on a reference to one. */
        CALL,
        /** Reads or writes one of its fields. */
        ACCESS,
        /** Makes a lambda of this interface; {@code types} are those of the captured values. */
        CAPTURE,
        /** Is a synchronized method, or has a synchronized block. */
        MONITOR,
        /** Names it in another way: a literal, a parameter, an exception. */
        MENTION
    }

    Use {
        types = List.copyOf(types);
    }

    /** What a reader of Java calls a class: {@code Map.Entry}, without its package. */
    static String simple(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
    }
}
