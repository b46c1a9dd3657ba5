package workbook.grader.source;

import java.nio.file.Path;
import java.util.Map;
import workbook.grader.source.SourceCompiler.Result;

/** Somebody who compiles. What comes of sources does not depend on what was compiled before. */
public interface Compiling extends AutoCloseable {

    /**
     * Compiles sources of one or several packages into an emptied folder; of none, it stays empty.
     *
     * @param sources texts by path from their root, as in {@code "workbook/dsalgo/ds/Heap.java"}
     * @param classes made if it is not there; what it held is deleted
     * @throws java.io.UncheckedIOException if {@code classes} cannot be written
     */
    Result compile(Lookup lookup, Map<String, String> sources, Path classes);

    @Override
    void close();
}
