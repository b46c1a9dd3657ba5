package workbook.grader.source;

import com.sun.source.doctree.ReferenceTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTreeScanner;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source text with its tree; nothing is resolved. */
final class ParsedSource {

    private final String file;
    private final String text;
    private final CompilationUnitTree unit;
    private final DocTrees trees;

    private ParsedSource(String file, String text, CompilationUnitTree unit, DocTrees trees) {
        this.file = file;
        this.text = text;
        this.unit = unit;
        this.trees = trees;
    }

    /**
     * Parses {@code text}.
     *
     * @throws ProjectionException if it is not Java, with the first line that is not
     */
    static ParsedSource parse(String file, String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(null, null, diagnostics,
            List.of("-proc:none"), null, List.of(new Text(file, text)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .ifPresent(each -> {
                    throw new ProjectionException(file + ":" + each.getLineNumber() + ": "
                        + each.getMessage(null));
                });
            return new ParsedSource(file, text, unit, DocTrees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot parse " + file, e);
        }
    }

    CompilationUnitTree unit() {
        return unit;
    }

    int start(Tree tree) {
        return (int) trees.getSourcePositions().getStartPosition(unit, tree);
    }

    int end(Tree tree) {
        return (int) trees.getSourcePositions().getEndPosition(unit, tree);
    }

    String text(Tree tree) {
        return text.substring(start(tree), end(tree));
    }

    /** Whether somebody wrote this, as opposed to a default constructor and the like. */
    boolean isWritten(Tree tree) {
        return start(tree) >= 0 && end(tree) > start(tree);
    }

    /** {@code file:line} of a tree. */
    String place(Tree tree) {
        LineMap lines = unit.getLineMap();
        return file + ":" + lines.getLineNumber(start(tree));
    }

    /** The white space in front of the line on which a tree begins. */
    String indent(Tree tree) {
        int line = text.lastIndexOf('\n', start(tree) - 1) + 1;
        int at = line;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return text.substring(line, at);
    }

    /** The annotation of that simple name. */
    static Optional<? extends AnnotationTree> annotation(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
            .filter(each -> {
                String type = each.getAnnotationType().toString();
                return type.equals(name) || type.endsWith("." + name);
            })
            .findFirst();
    }

    /** Hands over what Javadoc refers to, as it is written: {@code Type#member(Type)}. */
    void eachReference(Consumer<String> consumer) {
        DocTreeScanner<Void, Void> references = new DocTreeScanner<>() {
            @Override
            public Void visitReference(ReferenceTree reference, Void none) {
                consumer.accept(reference.getSignature());
                return null;
            }
        };
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void none) {
                if (tree != null && getCurrentPath() != null) {
                    TreePath path = new TreePath(getCurrentPath(), tree);
                    references.scan(trees.getDocCommentTree(path), null);
                }
                return super.scan(tree, none);
            }
        }.scan(new TreePath(unit), null);
    }

    static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String file, String text) {
            super(URI.create("text:///" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
