package workbook.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * A file, or what is none, in a container.
 *
 * @param path as the container has it, with slashes
 * @param when its time, if it has one that means the same everywhere
 * @param trouble why it cannot count, one clause; empty for a regular file
 * @param content where its bytes come from; asked at once or never
 */
record Found(String path, Optional<Instant> when, String trouble, Content content) {

    /** Opens a stream of bytes. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** Takes what is found. */
    interface Visitor {

        /** A folder: only counted. */
        void folder() throws IOException;

        /** Anything else. */
        void visit(Found found) throws IOException;
    }

    /** A regular file. */
    static Found file(String path, Content content) {
        return file(path, Optional.empty(), content);
    }

    /** The same, with its time. */
    static Found file(String path, Optional<Instant> when, Content content) {
        return new Found(path, when, "", content);
    }

    /** What is not read. */
    static Found trouble(String path, String trouble) {
        return new Found(path, Optional.empty(), trouble, InputStream::nullInputStream);
    }
}
