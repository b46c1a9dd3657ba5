package workbook.grader.interleave;

import java.util.Map;

/** Loads the classes under test rewritten, and everything else as it is. */
final class RewritingLoader extends ClassLoader {

    private final OwnClasses classes;
    private final Rewriter rewriter;
    private final Map<String, byte[]> rewritten;
    private boolean keepsState;

    /** @param rewritten by internal name; shared by the loaders of one check */
    RewritingLoader(OwnClasses classes, Rewriter rewriter, Map<String, byte[]> rewritten) {
        super("interleaved", classes.original());
        this.classes = classes;
        this.rewriter = rewriter;
        this.rewritten = rewritten;
    }

    /** Whether a loaded class keeps something from one schedule to the next. */
    boolean keepsState() {
        return keepsState;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        String internalName = name.replace('.', '/');
        if (!classes.contains(internalName)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name, internalName);
        }
    }

    private Class<?> define(String name, String internalName) throws ClassNotFoundException {
        byte[] bytes = rewritten.get(internalName);
        if (bytes == null) {
            bytes = rewriter.rewrite(internalName);
            rewritten.put(internalName, bytes);
        }
        keepsState |= classes.hasMutableStatics(internalName);
        return defineClass(name, bytes, 0, bytes.length);
    }
}
