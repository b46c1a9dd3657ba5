package workbook.grader.suite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.grader.Exercise;
import workbook.grader.rule.Compiled;

/**
 * Loads the classes of one exercise, and its suites, from given folders, even where the class path
 * holds others of the same name. Everything else comes from the parent. A run gets a loader of its
 * own, so no static state of an exercise outlives it.
 *
 * <p>All class files are read when the loader is made: what the code does to the folders later is
 * not noticed. A class comes from the folder that its protection domain names.
 */
public final class ExerciseLoader extends URLClassLoader implements Compiled {

    private record Read(byte[] bytes, URL folder) {
    }

    private final String prefix;
    private final SortedMap<String, byte[]> exercise = new TreeMap<>();
    private final Map<String, Read> classes = new HashMap<>();

    /**
     * A loader for {@code packageName}.
     *
     * @param folders of classes: the exercise's, and then its suites', whose classes go first
     */
    public ExerciseLoader(String packageName, ClassLoader parent, Path... folders) {
        super("exercise", urls(folders), parent);
        this.prefix = packageName + ".";
        for (Path folder : folders) {
            Map<String, byte[]> found = read(folder);
            if (folder.equals(folders[0])) {
                exercise.putAll(found);
            }
            found.forEach((name, bytes) -> classes.put(name, new Read(bytes, url(folder))));
        }
    }

    /**
     * The exercise as its {@code package-info} declares it.
     *
     * @throws IllegalStateException if none of the folders has one
     */
    public Exercise exercise() {
        try {
            return Class.forName(prefix + "package-info", false, this)
                .getAnnotation(Exercise.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no package-info in " + prefix, e);
        }
    }

    @Override
    public SortedMap<String, byte[]> compiled() {
        return Collections.unmodifiableSortedMap(exercise);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(prefix)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Read read = classes.get(name.replace('.', '/'));
        if (read == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, read.bytes(), 0, read.bytes().length,
            new CodeSource(read.folder(), (Certificate[]) null));
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        Read read = name.endsWith(".class")
            ? classes.get(name.substring(0, name.length() - ".class".length())) : null;
        return read != null ? new ByteArrayInputStream(read.bytes())
            : super.getResourceAsStream(name);
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        // Services are the grader's business: a submission adds none.
        return getParent().getResources(name);
    }

    private static Map<String, byte[]> read(Path folder) {
        Map<String, byte[]> found = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                found.put(path.substring(0, path.length() - ".class".length()),
                    Files.readAllBytes(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the classes in " + folder, e);
        }
    }

    /** In the order in which they are asked: the suites first. */
    private static URL[] urls(Path... folders) {
        return List.copyOf(Arrays.asList(folders)).reversed().stream().map(ExerciseLoader::url)
            .toArray(URL[]::new);
    }

    private static URL url(Path folder) {
        try {
            return folder.toAbsolutePath().toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a folder: " + folder, e);
        }
    }
}
