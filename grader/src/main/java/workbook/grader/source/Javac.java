package workbook.grader.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import workbook.grader.source.SourceCompiler.Problem;

/**
 * javac in this process: texts in, class files or problems out, and nothing written. Not
 * thread-safe; keeps a class path open until another one is asked for.
 */
public final class Javac implements AutoCloseable {

    /** Of processor time. A whole phase takes a few seconds. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    /** In bytes, of all class files together. A whole phase has a tenth of it. */
    private static final long LARGEST = 16 << 20;

    private static final String LATE = "this source takes the compiler more than ";
    private static final String GAVE_UP = "the compiler gave up: ";
    private static final Pattern THROWN = Pattern.compile("[\\w.$]+(?:Error|Exception|Failure)\\b");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Duration limit;
    private StandardJavaFileManager kept;
    private Lookup open = new Lookup("", List.of(), false);

    /** Gives sources up that take more processor time than {@code limit}. */
    public Javac(Duration limit) {
        this.limit = limit;
    }

    /** What came of sources. */
    public sealed interface Outcome {
    }

    /** They compiled. @param files by path from their root, as in {@code "workbook/Heap.class"} */
    public record Classes(SortedMap<String, byte[]> files) implements Outcome {
    }

    /** They did not. @param problems at least one, in javac's order */
    public record Refused(List<Problem> problems) implements Outcome {
    }

    /**
     * javac did not get them done. Its process has done its duty: a thread may go on for ever.
     *
     * @param problem says so, and names the source that is the reason most likely
     * @param late whether it has used all of its time
     */
    public record GaveUp(Problem problem, boolean late) implements Outcome {
    }

    /**
     * Compiles sources.
     *
     * @param sources texts by path from their root
     */
    public Outcome compile(Lookup lookup, Map<String, String> sources) {
        List<Text> texts = sources.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(source -> new Text(source.getKey(), source.getValue()))
            .toList();
        if (texts.isEmpty()) {
            return new Classes(new TreeMap<>());
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter said = new StringWriter();
        StandardJavaFileManager files = open(lookup);
        Output output = new Output(files);
        Optional<Boolean> compiled;
        try {
            compiled = new Patience(limit).waitFor(compiler.getTask(
                said, output, diagnostics, lookup.options(), null, texts));
        } catch (CompletionException e) {
            forget(files);
            return gaveUp(sources, String.valueOf(e.getCause()));
        }
        if (compiled.isEmpty()) {
            kept = files == kept ? null : kept; // a thread goes on with them
            return new GaveUp(tooLong(sources, limit), true);
        }
        if (files != kept) {
            forget(files);
        }
        if (compiled.get()) {
            return new Classes(output.classes());
        }
        List<Problem> problems = problems(diagnostics);
        return problems.isEmpty() ? gaveUp(sources, said.toString()) : new Refused(problems);
    }

    /** Folders of sources, and classes made of them, may have changed since the last time. */
    private StandardJavaFileManager open(Lookup lookup) {
        if (!lookup.sourceFolders().isEmpty()) {
            return compiler.getStandardFileManager(null, Locale.ROOT, null);
        }
        if (kept == null || !lookup.equals(open)) {
            close();
            kept = compiler.getStandardFileManager(null, Locale.ROOT, null);
            open = lookup;
        }
        return kept;
    }

    private void forget(StandardJavaFileManager files) {
        kept = files == kept ? null : kept;
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the compiler", e);
        }
    }

    /** What a source comes to that takes more processor time than {@code limit}. */
    public static Problem tooLong(Map<String, String> sources, Duration limit) {
        return new Problem(largest(sources), -1, -1, LATE + limit.toSeconds()
            + " s of work; say the types of its expressions, or write them in several steps");
    }

    /** What javac cannot finish has no line. @param why in a few words */
    public static Problem unfinished(Map<String, String> sources, String why) {
        return new Problem(largest(sources), -1, -1, GAVE_UP + why);
    }

    /** Whether sources were given up: nobody else should try to read them in a process. */
    public static boolean isUnfinished(Problem problem) {
        return problem.line() < 0
            && (problem.message().startsWith(LATE) || problem.message().startsWith(GAVE_UP));
    }

    /** javac begins with how to report it, and then prints what was thrown. */
    private static GaveUp gaveUp(Map<String, String> sources, String said) {
        String why = said.lines().filter(line -> THROWN.matcher(line).lookingAt()).findFirst()
            .or(() -> said.lines().filter(line -> !line.isBlank()).findFirst())
            .orElse("it did not say why");
        return new GaveUp(unfinished(sources, why
            + ". Most often an expression is nested too deep: write it in several steps."), false);
    }

    /** What takes long is most likely there. */
    private static String largest(Map<String, String> sources) {
        return sources.entrySet().stream()
            .max(Map.Entry.comparingByValue(Comparator.comparingInt(String::length)))
            .map(Map.Entry::getKey).orElse("");
    }

    @Override
    public void close() {
        if (kept != null) {
            forget(kept);
        }
    }

    private static List<Problem> problems(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(each -> new Problem(
                file(each.getSource()), each.getLineNumber(), each.getColumnNumber(),
                each.getMessage(Locale.ROOT)))
            .toList();
    }

    private static String file(JavaFileObject source) {
        return switch (source) {
            case null -> "";
            case Text text -> text.file;
            default -> source.getName();
        };
    }

    /** Keeps class files in memory, up to a size. */
    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

        private final SortedMap<String, byte[]> classes = new TreeMap<>();
        private long size;

        Output(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className,
                JavaFileObject.Kind kind, FileObject sibling) {
            String path = className.replace('.', '/') + kind.extension;
            return new SimpleJavaFileObject(uri(path), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() throws IOException {
                            add(path, toByteArray());
                        }
                    };
                }
            };
        }

        private synchronized void add(String path, byte[] bytes) throws IOException {
            size += bytes.length;
            if (size > LARGEST) {
                throw new IOException(
                    "the classes of these sources have more than " + (LARGEST >> 20) + " MB");
            }
            classes.put(path, bytes);
        }

        synchronized SortedMap<String, byte[]> classes() {
            return new TreeMap<>(classes);
        }

        @Override
        public void close() {
            // the next compilation uses its files
        }
    }

    /** A file's name may hold anything, a URI may not. */
    private static URI uri(String path) {
        try {
            return new URI("text", null, "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + path, e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String file;
        private final String text;

        Text(String file, String text) {
            super(uri(file), Kind.SOURCE);
            this.file = file;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
