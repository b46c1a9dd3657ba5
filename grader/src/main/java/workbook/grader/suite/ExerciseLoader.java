package workbook.grader.suite;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.StackWalker.StackFrame;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.SecureClassLoader;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import workbook.grader.Exercise;
import workbook.grader.rule.Compiled;

/**
 * Loads the classes of one exercise, and its suites, from given contents, even where the class path
 * holds others of the same name. Everything else comes from the parent. A run gets a loader of its
 * own, so no static state of an exercise outlives it.
 *
 * <p>A class comes from the folder that its protection domain names. Suites and their recordings
 * are no resources for the exercise itself: who asks for one is looked at.
 */
public final class ExerciseLoader extends SecureClassLoader implements Compiled, Closeable {

    private static final StackWalker CALLERS =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final String CLASS = ".class";

    private record Read(byte[] bytes, Contents from) {
    }

    private final String prefix;
    /** The exercise, and then its suites. */
    private final List<Contents> contents;
    private final Map<String, Read> classes = new HashMap<>();

    /**
     * A loader for {@code packageName}.
     *
     * @param folders of classes: the exercise's, and then its suites', whose classes go first
     */
    public ExerciseLoader(String packageName, ClassLoader parent, Path... folders) {
        this(packageName, parent, Arrays.stream(folders).map(Contents::of).toList());
    }

    /**
     * A loader for {@code packageName}.
     *
     * @param contents the exercise, and then its suites, whose classes go first
     */
    public ExerciseLoader(String packageName, ClassLoader parent, List<Contents> contents) {
        super("exercise", parent);
        this.prefix = packageName + ".";
        this.contents = List.copyOf(contents);
        for (Contents each : contents) {
            each.classes().forEach((name, bytes) -> classes.put(name, new Read(bytes, each)));
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
        return Collections.unmodifiableSortedMap(contents.getFirst().classes());
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
            new CodeSource(read.from().place(), (Certificate[]) null));
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        Read read = name.endsWith(CLASS)
            ? classes.get(name.substring(0, name.length() - CLASS.length())) : null;
        return read != null && isFor(read.from()) ? new ByteArrayInputStream(read.bytes())
            : super.getResourceAsStream(name);
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : getParent() == null ? null : getParent().getResource(name);
    }

    @Override
    protected URL findResource(String name) {
        return contents.reversed().stream().filter(this::isFor)
            .map(each -> each.find(name)).flatMap(Optional::stream)
            .findFirst().orElse(null);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        // Services are the grader's business: a submission adds none.
        return getParent().getResources(name);
    }

    @Override
    public void close() throws IOException {
        // nothing is open
    }

    /** Whether these contents are for whoever is asking. */
    private boolean isFor(Contents asked) {
        return asked == contents.getFirst() || !isExercise(CALLERS.walk(frames -> frames
            .map(StackFrame::getDeclaringClass)
            .filter(type -> type != ExerciseLoader.class && !isJdk(type))
            .findFirst()));
    }

    private static boolean isJdk(Class<?> type) {
        return type.getModule().isNamed() && type.getModule().getLayer() == ModuleLayer.boot();
    }

    /** Code that nobody stands behind is the exercise's, or is nothing that needs to ask. */
    private boolean isExercise(Optional<Class<?>> asker) {
        if (asker.isEmpty()) {
            return true;
        }
        ClassLoader loader = asker.get().getClassLoader();
        if (loader == this) {
            URL place = asker.get().getProtectionDomain().getCodeSource().getLocation();
            return place.toString().equals(contents.getFirst().place().toString());
        }
        return loader != ExerciseLoader.class.getClassLoader() && loader != getParent();
    }
}
