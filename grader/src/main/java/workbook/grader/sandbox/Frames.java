package workbook.grader.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import workbook.grader.source.Javac;
import workbook.grader.source.Lookup;
import workbook.grader.source.SourceCompiler.Problem;

/**
 * What is said over the pipes of a compiler's process: records with their length in front, four
 * bytes. Numbers are big-endian, texts and files have their length in front as well.
 */
final class Frames {

    /** In bytes. Sources have a limit of their own, see {@link CompilerProcesses}. */
    static final int LONGEST = 32 << 20;

    /** javac stops after a hundred complaints; the names of types in one may be endless. */
    private static final int PROBLEMS = 100;
    private static final int MESSAGE = 2000;

    /** Said once, by a process that is ready. */
    static final byte[] HELLO = {0};

    private static final byte CLASSES = 1;
    private static final byte REFUSED = 2;
    private static final byte GAVE_UP = 3;

    private Frames() {
    }

    /** What is asked of a compiler. @param sources texts by path from their root */
    record Request(Lookup lookup, SortedMap<String, String> sources) {
    }

    /** Writes one record. */
    static void write(OutputStream to, byte[] record) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(record.length);
        out.write(record);
        out.flush();
    }

    /**
     * Reads one record.
     *
     * @throws EOFException if there is none
     * @throws IOException if it says that it is longer than {@link #LONGEST}
     */
    static byte[] read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a record of " + length + " bytes");
        }
        byte[] record = in.readNBytes(length);
        if (record.length < length) {
            throw new EOFException("a record that ends after " + record.length + " bytes");
        }
        return record;
    }

    static byte[] bytes(Request request) {
        return record(out -> {
            text(out, request.lookup().classPath());
            out.writeInt(request.lookup().sourceFolders().size());
            for (Path folder : request.lookup().sourceFolders()) {
                text(out, folder.toString());
            }
            out.writeBoolean(request.lookup().linesOnly());
            out.writeInt(request.sources().size());
            for (Map.Entry<String, String> source : request.sources().entrySet()) {
                text(out, source.getKey());
                text(out, source.getValue());
            }
        });
    }

    static Request request(byte[] record) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
        String classPath = text(in);
        List<Path> folders = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            folders.add(Path.of(text(in)));
        }
        Lookup lookup = new Lookup(classPath, folders, in.readBoolean());
        SortedMap<String, String> sources = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            sources.put(text(in), text(in));
        }
        return new Request(lookup, sources);
    }

    static byte[] bytes(Javac.Outcome outcome) {
        return record(out -> {
            switch (outcome) {
                case Javac.Classes(SortedMap<String, byte[]> files) -> {
                    out.writeByte(CLASSES);
                    out.writeInt(files.size());
                    for (Map.Entry<String, byte[]> file : files.entrySet()) {
                        text(out, file.getKey());
                        out.writeInt(file.getValue().length);
                        out.write(file.getValue());
                    }
                }
                case Javac.Refused(List<Problem> problems) -> {
                    out.writeByte(REFUSED);
                    out.writeInt(Math.min(problems.size(), PROBLEMS));
                    for (Problem problem : problems.stream().limit(PROBLEMS).toList()) {
                        problem(out, problem);
                    }
                }
                case Javac.GaveUp(Problem problem, boolean late) -> {
                    out.writeByte(GAVE_UP);
                    out.writeBoolean(late);
                    problem(out, problem);
                }
            }
        });
    }

    static Javac.Outcome outcome(byte[] record) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
        return switch (in.readByte()) {
            case CLASSES -> {
                SortedMap<String, byte[]> files = new TreeMap<>();
                for (int left = in.readInt(); left > 0; left--) {
                    files.put(text(in), bytes(in));
                }
                yield new Javac.Classes(files);
            }
            case REFUSED -> {
                List<Problem> problems = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    problems.add(problem(in));
                }
                yield new Javac.Refused(problems);
            }
            case GAVE_UP -> {
                boolean late = in.readBoolean();
                yield new Javac.GaveUp(problem(in), late);
            }
            default -> throw new IOException("a record of no known kind");
        };
    }

    private static void problem(DataOutputStream out, Problem problem) throws IOException {
        text(out, problem.file());
        out.writeLong(problem.line());
        out.writeLong(problem.column());
        String message = problem.message();
        text(out, message.length() <= MESSAGE ? message : message.substring(0, MESSAGE) + "...");
    }

    private static Problem problem(DataInputStream in) throws IOException {
        return new Problem(text(in), in.readLong(), in.readLong(), text(in));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    /** No longer than what is left of the record. */
    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes in a shorter record");
        }
        return in.readNBytes(length);
    }

    /** Fills a record. */
    private interface Filling {

        void into(DataOutputStream out) throws IOException;
    }

    private static byte[] record(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            filling.into(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("memory is no file", e);
        }
        return bytes.toByteArray();
    }
}
