package workbook.grader.suite;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a folder of compiled classes holds. Of a folder on disk, class files are read at once, so
 * that what is done to it later is not noticed; other files are looked for when somebody asks. What
 * came without a folder is in memory altogether.
 */
public final class Contents {

    private static final String CLASS = ".class";

    private final URL place;
    private final SortedMap<String, byte[]> classes = new TreeMap<>();
    private final Optional<Path> folder;
    private final Map<String, byte[]> files;

    private Contents(URL place, Optional<Path> folder, Map<String, byte[]> files) {
        this.place = place;
        this.folder = folder;
        this.files = files;
        files.forEach((path, bytes) -> {
            if (path.endsWith(CLASS)) {
                classes.put(path.substring(0, path.length() - CLASS.length()), bytes);
            }
        });
    }

    /** Of a folder, which need not exist. */
    public static Contents of(Path folder) {
        try {
            return new Contents(folder.toAbsolutePath().toUri().toURL(), Optional.of(folder),
                read(folder, CLASS));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a folder: " + folder, e);
        }
    }

    /**
     * Without a folder.
     *
     * @param name what stands for the folder in {@link #place}
     * @param files by path, with slashes
     */
    public static Contents inMemory(String name, Map<String, byte[]> files) {
        return new Contents(
            url("memory:/" + name + "/", new Handler(Map.of())), Optional.empty(), files);
    }

    /** All files of a folder by path, with slashes; none if there is no such folder. */
    public static SortedMap<String, byte[]> read(Path folder) {
        return read(folder, "");
    }

    /** Where classes come from, as their protection domains say it. Nothing can be read there. */
    URL place() {
        return place;
    }

    /** The class files by internal name. */
    SortedMap<String, byte[]> classes() {
        return classes;
    }

    /** Where the file {@code path} can be read; nothing if there is none. */
    Optional<URL> find(String path) {
        if (folder.isPresent()) {
            return onDisk(folder.get(), path);
        }
        return files.containsKey(path)
            ? Optional.of(url(place + path, new Handler(Map.of(path, files.get(path)))))
            : Optional.empty();
    }

    private static Optional<URL> onDisk(Path folder, String path) {
        try {
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder) && Files.exists(file)
                ? Optional.of(file.toAbsolutePath().toUri().toURL()) : Optional.empty();
        } catch (MalformedURLException | java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static SortedMap<String, byte[]> read(Path folder, String end) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(end))
                    .filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString().replace('\\', '/'),
                    Files.readAllBytes(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static URL url(String text, URLStreamHandler handler) {
        try {
            return URL.of(URI.create(text.replace(" ", "%20")), handler);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Reads the one file that it was made for: a URL leads to no other. */
    private static final class Handler extends URLStreamHandler {

        private final Map<String, byte[]> file;

        Handler(Map<String, byte[]> file) {
            this.file = file;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    for (Map.Entry<String, byte[]> each : file.entrySet()) {
                        if (url.getPath().endsWith("/" + each.getKey())) {
                            return new ByteArrayInputStream(each.getValue());
                        }
                    }
                    throw new FileNotFoundException(url.toString());
                }
            };
        }
    }
}
