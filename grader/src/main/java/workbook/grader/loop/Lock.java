package workbook.grader.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import workbook.grader.source.TextFiles;

/** What one holder at a time may have, in all processes; one that dies gives it back. */
final class Lock implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the lock {@code file}, and makes it if it is not there. */
    static Lock of(Path file) throws InterruptedException {
        return of(file, () -> { }, () -> false);
    }

    /**
     * The same.
     *
     * @param waiting is told once if another one has it
     * @param givenUp asked from time to time whether nobody wants it any more
     * @throws CancellationException when it has been given up
     * @throws UncheckedIOException if the file cannot be written, saying why
     */
    static Lock of(Path file, Runnable waiting, BooleanSupplier givenUp)
            throws InterruptedException {
        FileChannel channel = open(file);
        boolean told = false;
        while (!isTaken(channel, file)) {
            if (givenUp.getAsBoolean()) {
                close(channel);
                throw new CancellationException("not waited for any longer: " + file);
            }
            if (!told) {
                waiting.run();
                told = true;
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                close(channel);
                throw e;
            }
        }
        return new Lock(channel);
    }

    @Override
    public void close() {
        close(channel);
    }

    private static FileChannel open(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static boolean isTaken(FileChannel channel, Path file) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process has it
        } catch (IOException e) {
            close(channel);
            throw new UncheckedIOException("cannot lock " + file + " (" + TextFiles.why(e) + ")",
                e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give a lock back", e);
        }
    }
}
