package workbook.grader.suite;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;

/**
 * Loads the classes of one exercise, and its suites, from given folders, even where the class path
 * holds others of the same name. Everything else comes from the parent. A run gets a loader of its
 * own, so no static state of an exercise outlives it.
 */
public final class ExerciseLoader extends URLClassLoader {

    private final String prefix;

    /**
     * A loader for {@code packageName}.
     *
     * @param folders of classes, earlier ones first
     */
    public ExerciseLoader(String packageName, ClassLoader parent, Path... folders) {
        super("exercise", Arrays.stream(folders).map(ExerciseLoader::url).toArray(URL[]::new),
            parent);
        this.prefix = packageName + ".";
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
    public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        // Services are the grader's business: a submission adds none.
        return getParent().getResources(name);
    }

    private static URL url(Path folder) {
        try {
            return folder.toAbsolutePath().toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a folder: " + folder, e);
        }
    }
}
