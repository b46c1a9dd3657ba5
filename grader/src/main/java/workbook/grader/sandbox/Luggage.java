package workbook.grader.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import workbook.grader.suite.Contents;

/**
 * What a worker needs of an exercise without a folder: its classes, and suites with their
 * recordings. Of the exercise it is class files alone: whatever else lies there, services and
 * settings of frameworks among it, does not come along.
 *
 * @param exercise class files by path
 * @param suites files by path
 */
record Luggage(Map<String, byte[]> exercise, Map<String, byte[]> suites) {

    /** Out of two folders. */
    static Luggage of(Path classes, Path testClasses) {
        Map<String, byte[]> exercise = Contents.read(classes);
        exercise.keySet().removeIf(
            path -> !path.endsWith(".class") || path.startsWith("META-INF/"));
        return new Luggage(exercise, Contents.read(testClasses));
    }

    /** For each side: how many files, and for each its path, its length, and its bytes. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(exercise, out);
            write(suites, out);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot pack " + exercise.keySet(), e);
        }
    }

    /** What {@link #bytes} has made. */
    static Luggage of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        return new Luggage(read(in), read(in));
    }

    private static void write(Map<String, byte[]> files, DataOutputStream out)
            throws IOException {
        out.writeInt(files.size());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            out.writeUTF(file.getKey());
            out.writeInt(file.getValue().length);
            out.write(file.getValue());
        }
    }

    private static Map<String, byte[]> read(DataInputStream in) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String path = in.readUTF();
            files.put(path, in.readNBytes(in.readInt()));
        }
        return files;
    }
}
