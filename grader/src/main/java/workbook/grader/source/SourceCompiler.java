package workbook.grader.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
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

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, null);
    private final List<String> options;

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
        boolean compiled = texts.isEmpty()
            || compiler.getTask(null, files, diagnostics, options, null, texts).call();
        requireWritten(diagnostics, classes);
        return compiled ? new Compiled(classes) : new Broken(problems(diagnostics));
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
