package workbook.grader.rule;

import java.util.SortedMap;

/**
 * Classes as they were compiled: read before any of their code has run, so that nothing which that
 * code does to files can change what a rule sees.
 */
public interface Compiled {

    /** The bytes of each class of the exercise, and of what it needs, by internal name. */
    SortedMap<String, byte[]> compiled();
}
