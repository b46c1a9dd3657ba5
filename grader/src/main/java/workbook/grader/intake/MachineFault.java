package workbook.grader.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Set;

/** What says something of this machine, and nothing of a submission that could not be read. */
final class MachineFault {

    /** As operating systems say it. */
    private static final Set<String> REASONS = Set.of("Too many open files",
        "Too many open files in system", "Cannot allocate memory", "Input/output error",
        "Stale file handle", "Stale NFS file handle", "No space left on device",
        "Disk quota exceeded");

    private MachineFault() {
    }

    /**
     * Goes on if the submission may be to blame. The whole message is compared, since libraries
     * put names of an archive's entries into theirs.
     *
     * @throws IntakeException if it is not
     */
    static void rethrow(IOException e) {
        String said = e instanceof FileSystemException of ? of.getReason() : e.getMessage();
        if (said != null && REASONS.contains(said)) {
            throw fault(said);
        }
    }

    /**
     * The same for what a program says, whose lines end with the reason.
     *
     * @throws IntakeException if it was the machine
     */
    static void rethrow(List<String> lines) {
        for (String reason : REASONS) {
            if (lines.stream().anyMatch(line -> line.endsWith(": " + reason))) {
                throw fault(reason);
            }
        }
    }

    private static IntakeException fault(String said) {
        return new IntakeException("this machine cannot read what was handed in: " + said
            + ". What is graded is kept; mend that, and start again");
    }
}
