package workbook.grader.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * What a stub may give away: in a file where something is to be solved, a field that stays with
 * what it begins with, and line comments in what stays. An author looks at each; it can be right.
 */
public final class Leaks {

    private static final Set<Modifier> CONSTANT = Set.of(Modifier.STATIC, Modifier.FINAL);

    private Leaks() {
    }

    /**
     * What a learner would read in the stub, one line each.
     *
     * @param file the name of the source file, for messages
     * @param stub the text of the stub
     */
    public static List<String> in(String file, String stub) {
        ParsedSource parsed = ParsedSource.parse(file, stub);
        if (!Stub.marksSomething(parsed)) {
            return List.of();
        }
        return Stream.concat(fields(parsed).stream(), comments(file, stub)).toList();
    }

    private static List<String> fields(ParsedSource parsed) {
        List<String> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void none) {
                type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> type.getKind() != Tree.Kind.ENUM && givesAway(field))
                    .forEach(field -> found.add(parsed.place(field) + ": field "
                        + field.getName() + " stays with what it begins with"));
                return super.visitClass(type, none);
            }

            @Override
            public Void visitMethod(MethodTree method, Void none) {
                return null; // locals are no fields
            }
        }.scan(parsed.unit(), null);
        return found;
    }

    private static boolean givesAway(VariableTree field) {
        ModifiersTree modifiers = field.getModifiers();
        return field.getInitializer() != null
            && !(field.getInitializer() instanceof LiteralTree)
            && !modifiers.getFlags().containsAll(CONSTANT)
            && !modifiers.getFlags().contains(Modifier.PUBLIC)
            && ParsedSource.annotation(modifiers, "Given").isEmpty();
    }

    private static Stream<String> comments(String file, String stub) {
        return Comments.in(stub).stream()
            .filter(comment -> comment.text().startsWith("//"))
            .map(comment -> file + ":" + stub.substring(0, comment.from()).lines().count()
                + ": this comment stays: " + comment.text());
    }
}
