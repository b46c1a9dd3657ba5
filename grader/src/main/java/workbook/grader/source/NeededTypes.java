package workbook.grader.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Private nested types that a stub keeps although nobody marked them, because a signature that
 * stays names them: in a parameter, a result, a field, or as a permitted subtype.
 */
final class NeededTypes extends TreeScanner<Void, Void> {

    private final Set<String> candidates;
    private final Set<String> needed = new HashSet<>();

    private NeededTypes(Set<String> candidates) {
        this.candidates = candidates;
    }

    /** Simple names of the private types directly inside {@code type} that its stub needs. */
    static Set<String> of(ClassTree type) {
        Set<String> candidates = type.getMembers().stream()
            .filter(ClassTree.class::isInstance)
            .map(ClassTree.class::cast)
            .filter(nested -> MemberEdits.goes(nested.getModifiers()))
            .map(nested -> nested.getSimpleName().toString())
            .collect(Collectors.toSet());
        NeededTypes search = new NeededTypes(candidates);
        int before = -1;
        while (before < search.needed.size()) { // a type that is needed may need another
            before = search.needed.size();
            search.header(type);
            search.permitted(type, type);
            type.getMembers().forEach(member -> search.signature(type, member));
        }
        return search.needed;
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void none) {
        if (candidates.contains(name.getName().toString())) {
            needed.add(name.getName().toString());
        }
        return null;
    }

    private void header(ClassTree type) {
        scan(type.getTypeParameters(), null);
        scan(type.getExtendsClause(), null);
        scan(type.getImplementsClause(), null);
        scan(type.getPermitsClause(), null);
    }

    private void signature(ClassTree around, Tree member) {
        switch (member) {
            case MethodTree method when stays(method) -> {
                scan(method.getTypeParameters(), null);
                scan(method.getReturnType(), null);
                scan(method.getParameters(), null);
                scan(method.getThrows(), null);
            }
            case VariableTree field when !MemberEdits.goes(field.getModifiers()) ->
                scan(field.getType(), null);
            case ClassTree nested when stays(nested) -> {
                header(nested);
                nested.getMembers().forEach(inner -> signature(nested, inner));
                permitted(around, nested);
            }
            default -> {
                // goes, or has no signature
            }
        }
    }

    private static boolean stays(MethodTree method) {
        return method.getName().contentEquals("<init>")
            || !MemberEdits.goes(method.getModifiers());
    }

    private boolean stays(ClassTree nested) {
        return !MemberEdits.goes(nested.getModifiers())
            || needed.contains(nested.getSimpleName().toString());
    }

    /** A sealed type without a permits clause permits what extends it in its file. */
    private void permitted(ClassTree around, ClassTree sealed) {
        if (!sealed.getModifiers().getFlags().contains(Modifier.SEALED)
                || !sealed.getPermitsClause().isEmpty()) {
            return;
        }
        around.getMembers().stream()
            .filter(ClassTree.class::isInstance)
            .map(ClassTree.class::cast)
            .filter(other -> names(other, sealed.getSimpleName().toString()))
            .map(other -> other.getSimpleName().toString())
            .filter(candidates::contains)
            .forEach(needed::add);
    }

    private static boolean names(ClassTree type, String supertype) {
        boolean extended = type.getExtendsClause() != null
            && simple(type.getExtendsClause()).equals(supertype);
        return extended || type.getImplementsClause().stream()
            .anyMatch(each -> simple(each).equals(supertype));
    }

    private static String simple(Tree type) {
        return type.toString().replaceAll("<.*", "").replaceAll(".*\\.", "");
    }
}
