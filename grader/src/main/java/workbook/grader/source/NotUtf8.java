package workbook.grader.source;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A file that is no text in UTF-8; the message says where that shows and how to save it. */
public final class NotUtf8 extends UncheckedIOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final long line;
    private final long column;

    NotUtf8(Path file, long line, long column, String message) {
        super(message, new IOException("not UTF-8"));
        this.file = file;
        this.line = line;
        this.column = column;
    }

    /** The file that was read. */
    public Path file() {
        return file;
    }

    /** The line of the first byte that does not fit, from 1; -1 if it is not one place. */
    public long line() {
        return line;
    }

    /** The column of that byte, from 1; -1 if it is not one place. */
    public long column() {
        return column;
    }
}
