package workbook.grader.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import workbook.grader.ledger.Records;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.source.Shown;
import workbook.grader.source.TextFiles;

/**
 * The folder of a graded class. It belongs to one command at a time.
 *
 * @param path made when something is put into it
 */
public record ClassFolder(Path path) {

    /** The records. */
    public Records records() {
        return new Records(path.resolve("records"));
    }

    /** What is done, and rooms; it can be deleted, and is made again. */
    public Path memory() {
        return path.resolve(".memory");
    }

    /** What the instructor says. */
    public Path adjustments() {
        return path.resolve("adjustments.yaml");
    }

    /** The pages. */
    public Path review() {
        return path.resolve("review");
    }

    /** The pages for students. */
    public Path feedback() {
        return path.resolve("feedback");
    }

    /** By what the records were made. */
    public Path assignment() {
        return path.resolve("assignment.json");
    }

    /**
     * Makes it this command's until the result is closed, and tidies up after one that was killed.
     *
     * @throws BatchException if another command has it, or it cannot be written
     */
    public AutoCloseable taken() {
        Path file = memory().resolve("lock");
        try {
            Files.createDirectories(memory());
            FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                requireLock(channel);
                Leftovers.sweepHalfWritten(path);
                return channel;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BatchException("cannot write " + file + ": " + TextFiles.why(e), e);
        }
    }

    private void requireLock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this process has it
        }
        throw new BatchException("another ./workbook is grading into " + path
            + ". Wait for it, or give --out another folder");
    }

    /**
     * Takes away the records of everybody but {@code students}: they handed in nothing this time.
     *
     * @return whose records went
     */
    public List<String> keepOnly(Set<String> students) {
        List<String> gone = new ArrayList<>();
        for (SubmissionRecord record : records().readWithoutSources().records()) {
            if (!students.contains(record.student())) {
                try {
                    Files.delete(records().file(record.student()));
                } catch (IOException e) {
                    throw new BatchException("cannot delete the record of "
                        + Shown.of(record.student()) + ": " + TextFiles.why(e), e);
                }
                gone.add(record.student());
            }
        }
        return gone;
    }
}
