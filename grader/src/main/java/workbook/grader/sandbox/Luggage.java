package workbook.grader.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.grader.interleave.SourceFiles;
import workbook.grader.suite.Contents;

/**
 * What a worker needs of an exercise without a folder: its classes, and suites with their
 * recordings. Of the exercise it is class files and their sources, whose lines are shown beside
 * schedules: whatever else lies there, services and settings of frameworks among it, does not come
 * along.
 *
 * @param exercise files by path
 * @param suites files by path
 */
record Luggage(Map<String, byte[]> exercise, Map<String, byte[]> suites) {

    private static final String CLASS = ".class";

    /** Out of two folders. */
    static Luggage of(Path classes, Path testClasses) {
        Map<String, byte[]> exercise = Contents.read(classes);
        exercise.keySet().removeIf(
            path -> !path.endsWith(CLASS) || path.startsWith("META-INF/"));
        for (String path : List.copyOf(exercise.keySet())) {
            addSource(classes, path.substring(0, path.length() - CLASS.length()), exercise);
        }
        return new Luggage(exercise, Contents.read(testClasses));
    }

    private static void addSource(Path classes, String name, Map<String, byte[]> exercise) {
        String path = name + ".java";
        try {
            Optional<Path> source = SourceFiles.find(classes, path);
            if (source.isPresent()) {
                exercise.put(path, Files.readAllBytes(source.get()));
            }
        } catch (IOException e) {
            // schedules are shown without the lines
        }
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
