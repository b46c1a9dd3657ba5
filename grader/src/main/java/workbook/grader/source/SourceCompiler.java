package workbook.grader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final List<String> OPTIONS =
        List.of("--release", "25", "-proc:none", "-g", "-nowarn");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, null);
    private final List<String> options;

    private SourceCompiler(String... options) {
        this.options = Stream.concat(OPTIONS.stream(), Stream.of(options)).toList();
    }

    /** A compiler that sees {@code classPath}. */
    public static SourceCompiler withClassPath(String classPath) {
        return new SourceCompiler("-classpath", classPath, "-implicit:none");
    }

    /** A compiler that also compiles what a package needs of the others below {@code sources}. */
    public static SourceCompiler withSources(String classPath, Path sources) {
        return new SourceCompiler("-classpath", classPath, "-sourcepath", sources.toString(),
            "-implicit:class");
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

    /** One complaint of the compiler. */
    public record Problem(String file, long line, String message) {

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
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try {
            TextFiles.deleteBelow(classes);
            Files.createDirectories(classes);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + classes, e);
        }
        List<Text> texts = sources.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(source -> new Text(packageName, source.getKey(), source.getValue()))
            .toList();
        boolean compiled =
            compiler.getTask(null, files, diagnostics, options, null, texts).call();
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

    private static List<Problem> problems(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(each -> new Problem(file(each.getSource()),
                each.getLineNumber(), each.getMessage(Locale.ROOT)))
            .toList();
    }

    private static String file(JavaFileObject source) {
        return switch (source) {
            case null -> "";
            case Text text -> text.file;
            default -> Path.of(source.getName()).getFileName().toString();
        };
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String file;
        private final String text;

        Text(String packageName, String file, String text) {
            super(URI.create("text:///" + packageName.replace('.', '/') + "/" + file),
                Kind.SOURCE);
            this.file = file;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
