package workbook.grader.source;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * javac in this process: texts in, a folder of classes or a list of problems out. Not thread-safe;
 * keeps the class path open from one compilation to the next.
 */
public final class SourceCompiler implements AutoCloseable {

    /** Without {@code --release}: this runs on a JDK 25, whose own index is the fastest to read. */
    private static final List<String> OPTIONS = List.of("-proc:none", "-g", "-nowarn");

    private static final String CANNOT_WRITE = "compiler.err.class.cant.write";

    /** Of processor time. A whole phase takes a few seconds. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, null);
    private final List<String> options;
    private Duration limit = LIMIT;

    private SourceCompiler(String... more) {
        this.options = Stream.concat(OPTIONS.stream(), Arrays.stream(more)).toList();
    }

    /** A compiler that sees {@code classPath}. */
    public static SourceCompiler withClassPath(String classPath) {
        return new SourceCompiler("-classpath", classPath, "-implicit:none");
    }

    /**
     * A compiler that sees {@code classPath}, and compiles along what the sources need from the
     * folders {@code sourcePath}.
     */
    public static SourceCompiler withSourcePath(String classPath, List<Path> sourcePath) {
        return new SourceCompiler("-classpath", classPath, "-implicit:class", "-sourcepath",
            sourcePath.stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
    }

    /**
     * The same, but classes know their lines and nothing else of their sources: no names of local
     * variables.
     */
    public static SourceCompiler withLinesOnly(String classPath, List<Path> sourcePath) {
        return new SourceCompiler("-g:source,lines", "-classpath", classPath, "-implicit:class",
            "-sourcepath", sourcePath.stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
    }

    /** Gives sources up that take more processor time than {@code limit}. */
    SourceCompiler within(Duration limit) {
        this.limit = limit;
        return this;
    }

    /** What came of a compilation. */
    public sealed interface Result permits Compiled, Broken {
    }

    /** It compiled. @param classes the folder of the classes */
    public record Compiled(Path classes) implements Result {
    }

    /** It did not. @param problems at least one, in the compiler's order */
    public record Broken(List<Problem> problems) implements Result {
    }

    /**
     * One complaint of the compiler.
     *
     * @param file as the source was named when it was handed over; else its path; else empty
     * @param line from 1; -1 if there is none
     * @param column from 1; -1 if there is none
     * @param message as javac says it
     */
    public record Problem(String file, long line, long column, String message) {

        @Override
        public String toString() {
            return file + ":" + line + ": " + message;
        }
    }

    /**
     * Compiles the sources of one package into an emptied folder.
     *
     * @param sources texts by file name, as in {@code "Heap.java"}
     * @param classes made if it is not there; what it held is deleted
     */
    public Result compile(String packageName, Map<String, String> sources, Path classes) {
        String folder = packageName.replace('.', '/') + "/";
        return compile(sources.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(source -> new Text(folder + source.getKey(), source.getKey(), source.getValue()))
            .toList(), classes);
    }

    /**
     * Compiles sources of several packages into an emptied folder; of none, it stays empty.
     *
     * @param sources texts by path from their root, as in {@code "workbook/dsalgo/ds/Heap.java"}
     * @param classes made if it is not there; what it held is deleted
     */
    public Result compileAll(Map<String, String> sources, Path classes) {
        return compile(sources.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(source -> new Text(source.getKey(), source.getKey(), source.getValue()))
            .toList(), classes);
    }

    private Result compile(List<Text> texts, Path classes) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try {
            TextFiles.deleteBelow(classes);
            Files.createDirectories(classes);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + classes, e);
        }
        if (texts.isEmpty()) {
            return new Compiled(classes);
        }
        StringWriter said = new StringWriter();
        Output output = new Output(files);
        Optional<Boolean> compiled;
        try {
            compiled = new Patience(limit).waitFor(
                compiler.getTask(said, output, diagnostics, options, null, texts));
        } catch (CompletionException e) {
            return new Broken(List.of(gaveUp(texts, String.valueOf(e.getCause()))));
        }
        if (compiled.isEmpty()) {
            output.givenUp = true;
            files = compiler.getStandardFileManager(null, Locale.ROOT, null);
            return new Broken(List.of(new Problem(largest(texts), -1, -1,
                "this source takes the compiler more than " + limit.toSeconds()
                + " s of work; say the types of its expressions, or write them in several steps")));
        }
        requireWritten(diagnostics, classes);
        List<Problem> problems = problems(diagnostics);
        return compiled.get() ? new Compiled(classes)
            : new Broken(problems.isEmpty() ? List.of(gaveUp(texts, said.toString())) : problems);
    }

    /** What javac cannot finish has no line. */
    private static Problem gaveUp(List<Text> texts, String said) {
        return new Problem(largest(texts), -1, -1, "the compiler gave up: "
            + said.lines().filter(line -> !line.isBlank()).findFirst().orElse("it did not say why")
            + ". Most often an expression is nested too deep: write it in several steps.");
    }

    /** What takes long is most likely there. */
    private static String largest(List<Text> texts) {
        return texts.stream().max(Comparator.comparingInt(text -> text.text.length()))
            .map(text -> text.file).orElse("");
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the compiler", e);
        }
    }

    /** A full disk is no mistake of the sources. */
    private static void requireWritten(DiagnosticCollector<JavaFileObject> diagnostics,
            Path classes) {
        diagnostics.getDiagnostics().stream()
            .filter(each -> CANNOT_WRITE.equals(each.getCode()))
            .findFirst()
            .ifPresent(each -> {
                String said = each.getMessage(Locale.ROOT);
                throw new UncheckedIOException("cannot write to " + classes,
                    new IOException(said.substring(said.lastIndexOf(": ") + 2)));
            });
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

    /** Takes nothing more from a compilation that was given up and goes on. */
    private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private volatile boolean givenUp;

        Output(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className,
                JavaFileObject.Kind kind, FileObject sibling) throws IOException {
            if (givenUp) {
                throw new IOException("nobody waits for " + className + " any more");
            }
            return super.getJavaFileForOutput(location, className, kind, sibling);
        }

        @Override
        public void close() {
            // the next compilation uses its files
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String file;
        private final String text;

        Text(String path, String file, String text) {
            super(uri(path), Kind.SOURCE);
            this.file = file;
            this.text = text;
        }

        /** A file's name may hold anything, a URI may not. */
        private static URI uri(String path) {
            try {
                return new URI("text", null, "/" + path, null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("not a path: " + path, e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
