package workbook.grader.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * What a source text declares for others to use, read from the text alone: its package, its types,
 * their members that are not private. A text that does not compile has a face as well, as far as
 * it can be parsed.
 *
 * @param packageName empty if none is declared
 * @param declarations types and members, outer types first
 */
public record Face(String packageName, List<Declaration> declarations) {

    private static final Set<Modifier> SEEN = EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED,
        Modifier.PRIVATE, Modifier.STATIC, Modifier.ABSTRACT, Modifier.SEALED);

    private static final Face NONE = new Face("", List.of());
    /** In characters: a tree takes a hundred times as many bytes. */
    private static final int LONGEST = 1 << 20;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    /**
     * A type or a member.
     *
     * @param owner the types around it, as in {@code "Heap.Entry"}; empty for a top-level type
     * @param name without the owner; a constructor's is that of its type
     * @param isType whether this is a type
     * @param parameters how many a method has; -1 for anything else
     * @param isPublic whether everybody may use it where they may use its owner
     * @param meaning equal for declarations that callers cannot tell apart
     * @param text as it is written, in one line, up to the body
     * @param line from 1
     */
    public record Declaration(String owner, String name, boolean isType, int parameters,
            boolean isPublic, String meaning, String text, long line) {

        /** Whether {@code other} is in the same place: same owner, name, kind. */
        boolean isNamesake(Declaration other) {
            return owner.equals(other.owner) && name.equals(other.name)
                && isType == other.isType && parameters < 0 == other.parameters < 0;
        }
    }

    /** The face of a text; of one that javac cannot even parse, one without features. */
    public static Face of(String text) {
        if (text.length() > LONGEST) {
            return NONE;
        }
        try {
            return new Patience(LIMIT).waitFor(() -> parsed(text)).orElse(NONE);
        } catch (CompletionException e) {
            return NONE; // nested too deep
        }
    }

    private static Face parsed(String text) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(
            new StringWriter(), null,
            new DiagnosticCollector<JavaFileObject>(), List.of("-proc:none"), null,
            List.of(new ParsedSource.Text("Face.java", text)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            Reader reader = new Reader(text, unit, Trees.instance(task).getSourcePositions());
            unit.getTypeDecls().stream().filter(ClassTree.class::isInstance)
                .forEach(type -> reader.type((ClassTree) type, "", false));
            return new Face(unit.getPackageName() == null ? "" : unit.getPackageName().toString(),
                List.copyOf(reader.found));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot parse a text in memory", e);
        }
    }

    /** The top-level types. */
    public List<Declaration> types() {
        return declarations.stream().filter(each -> each.owner().isEmpty()).toList();
    }

    /** The declarations that mean something else here, or are not here. */
    public List<Declaration> without(Face other) {
        Set<String> there = other.declarations.stream().map(Face::key).collect(Collectors.toSet());
        return declarations.stream().filter(each -> !there.contains(key(each))).toList();
    }

    /** What stands here in the place of {@code declaration}, the most alike first. */
    public List<Declaration> namesakes(Declaration declaration) {
        return declarations.stream().filter(declaration::isNamesake)
            .sorted((one, other) -> Boolean.compare(
                other.parameters == declaration.parameters,
                one.parameters == declaration.parameters))
            .toList();
    }

    private static String key(Declaration declaration) {
        return declaration.owner() + "." + declaration.meaning();
    }

    /** Collects declarations of one text. */
    private static final class Reader {

        private final String text;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Declaration> found = new ArrayList<>();

        Reader(String text, CompilationUnitTree unit, SourcePositions positions) {
            this.text = text;
            this.unit = unit;
            this.positions = positions;
        }

        void type(ClassTree type, String owner, boolean inInterface) {
            add(owner, type.getSimpleName().toString(), true, -1, type.getModifiers(), inInterface,
                type.getKind() + " " + type.getSimpleName() + type.getTypeParameters()
                    + type.getExtendsClause() + type.getImplementsClause()
                    + type.getPermitsClause() + components(type), type);
            String self = owner.isEmpty() ? type.getSimpleName().toString()
                : owner + "." + type.getSimpleName();
            boolean open = type.getKind() == Tree.Kind.INTERFACE
                || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
            for (Tree member : type.getMembers()) {
                switch (member) {
                    case ClassTree nested when !isPrivate(nested.getModifiers()) ->
                        type(nested, self, open);
                    case MethodTree method when isWritten(method)
                            && !isPrivate(method.getModifiers()) ->
                        method(method, type, self, open);
                    case VariableTree field when !isPrivate(field.getModifiers()) ->
                        add(self, field.getName().toString(), false, -1, field.getModifiers(),
                            open, field.getType() + " " + field.getName(), field);
                    default -> {
                        // private, or an initialiser: nobody else sees it
                    }
                }
            }
        }

        private void method(MethodTree method, ClassTree type, String self, boolean open) {
            String name = method.getReturnType() == null
                ? type.getSimpleName().toString() : method.getName().toString();
            List<String> types = method.getParameters().stream()
                .map(each -> String.valueOf(each.getType())).toList();
            add(self, name, false, types.size(), method.getModifiers(), open,
                method.getTypeParameters() + " " + method.getReturnType() + " " + name + types
                    + method.getThrows(), method);
        }

        private void add(String owner, String name, boolean isType, int parameters,
                ModifiersTree modifiers, boolean open, String meaning, Tree tree) {
            Set<Modifier> seen = EnumSet.noneOf(Modifier.class);
            seen.addAll(modifiers.getFlags());
            seen.retainAll(SEEN);
            if (open) {
                seen.add(Modifier.PUBLIC);
                seen.remove(Modifier.ABSTRACT);
            }
            found.add(new Declaration(owner, name, isType, parameters,
                seen.contains(Modifier.PUBLIC), seen + " " + meaning, head(tree, modifiers),
                line(tree)));
        }

        /** The components of a record are its private fields, as far as a parser knows. */
        private String components(ClassTree type) {
            return type.getKind() != Tree.Kind.RECORD ? "" : type.getMembers().stream()
                .filter(VariableTree.class::isInstance).map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(field -> field.getType() + " " + field.getName())
                .collect(Collectors.joining(", ", "(", ")"));
        }

        private static boolean isPrivate(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private boolean isWritten(Tree tree) {
            return start(tree) >= 0 && end(tree) > start(tree);
        }

        /** From behind the annotations to the body, in one line. */
        private String head(Tree tree, ModifiersTree modifiers) {
            int from = modifiers.getAnnotations().stream()
                .mapToInt(this::end).max().orElse(start(tree));
            String all = text.substring(Math.max(from, start(tree)), end(tree))
                .replaceAll("//[^\n]*|(?s)/\\*.*?\\*/", " ");
            int end = all.length();
            for (String mark : List.of("{", ";", "=")) {
                int at = all.indexOf(mark);
                end = at < 0 ? end : Math.min(end, at);
            }
            return all.substring(0, end).replaceAll("\\s+", " ")
                .replace("( ", "(").strip();
        }

        long line(Tree tree) {
            int at = start(tree);
            return at < 0 ? -1 : unit.getLineMap().getLineNumber(nameFrom(tree, at));
        }

        /** The line of a declaration is not that of an annotation above it. */
        private int nameFrom(Tree tree, int start) {
            ModifiersTree modifiers = switch (tree) {
                case ClassTree type -> type.getModifiers();
                case MethodTree method -> method.getModifiers();
                case VariableTree field -> field.getModifiers();
                default -> null;
            };
            int from = modifiers == null ? start : modifiers.getAnnotations().stream()
                .mapToInt(this::end).max().orElse(start);
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            return from;
        }

        private int start(Tree tree) {
            return (int) positions.getStartPosition(unit, tree);
        }

        private int end(Tree tree) {
            return (int) positions.getEndPosition(unit, tree);
        }
    }
}
