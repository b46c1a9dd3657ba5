package workbook.grader.sandbox;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import workbook.grader.source.Javac;

/**
 * The process that compiles: reads a request, answers it, reads the next. It never runs what it has
 * compiled, and writes no file.
 */
public final class CompilerWorker {

    private final InputStream in;
    private final OutputStream out;
    private final BlockingQueue<Frames.Request> requests = new LinkedBlockingQueue<>();

    private CompilerWorker(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Works until standard input ends. @param arguments the limit of processor time */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CompilerWorker worker =
            new CompilerWorker(System.in, new FileOutputStream(FileDescriptor.out));
        System.setIn(new ByteArrayInputStream(new byte[0]));
        System.setOut(System.err);
        Thread.ofPlatform().daemon().name("requests").start(worker::read);
        worker.answer(Duration.parse(arguments[0]));
    }

    /** Whoever started this may be killed while javac is at work: then this ends too. */
    private void read() {
        try {
            while (true) {
                requests.add(Frames.request(Frames.read(in)));
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        } catch (RuntimeException e) {
            Runtime.getRuntime().halt(1); // a request that nobody can read gets no answer
        }
    }

    private void answer(Duration limit) throws IOException, InterruptedException {
        try (Javac javac = new Javac(limit)) {
            Frames.write(out, Frames.HELLO);
            while (true) {
                Frames.write(out, Frames.bytes(compiled(requests.take(), javac)));
            }
        }
    }

    private static Javac.Outcome compiled(Frames.Request request, Javac javac) {
        try {
            return javac.compile(request.lookup(), request.sources());
        } catch (RuntimeException e) {
            return new Javac.GaveUp(Javac.unfinished(request.sources(), e.toString()), false);
        }
    }
}
