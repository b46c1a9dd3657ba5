package workbook.grader.source;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** The least that a body can do and compile. */
final class DefaultBodies {

    /** What an author of nothing would return for types of the JDK that can be empty. */
    private static final Map<String, String> EMPTY = Map.ofEntries(
        Map.entry("String", "\"\""),
        Map.entry("CharSequence", "\"\""),
        Map.entry("Iterable", "java.util.List.of()"),
        Map.entry("Collection", "java.util.List.of()"),
        Map.entry("List", "java.util.List.of()"),
        Map.entry("Set", "java.util.Set.of()"),
        Map.entry("Map", "java.util.Map.of()"),
        Map.entry("Iterator", "java.util.Collections.emptyIterator()"),
        Map.entry("ListIterator", "java.util.Collections.emptyListIterator()"),
        Map.entry("Optional", "java.util.Optional.empty()"),
        Map.entry("OptionalInt", "java.util.OptionalInt.empty()"),
        Map.entry("OptionalLong", "java.util.OptionalLong.empty()"),
        Map.entry("Stream", "java.util.stream.Stream.empty()"));

    private DefaultBodies() {
    }

    /** The statements of a body, without braces; {@code what} does not matter to them. */
    static String of(ClassTree type, MethodTree method, String what) {
        if (method.getReturnType() == null) {
            return callsAnother(method) ? "" : fields(type);
        }
        return value(method.getReturnType()).map(value -> "return " + value + ";").orElse("");
    }

    /** A constructor that begins with {@code this(…)} has its fields from there. */
    private static boolean callsAnother(MethodTree constructor) {
        return constructor.getBody().getStatements().stream()
            .anyMatch(statement -> statement.toString().startsWith("this("));
    }

    /** A constructor gives a value to the final fields that stay. */
    private static String fields(ClassTree type) {
        if (type.getKind() == Tree.Kind.RECORD) {
            return "";
        }
        return type.getMembers().stream()
            .filter(VariableTree.class::isInstance)
            .map(VariableTree.class::cast)
            .filter(field -> field.getModifiers().getFlags().contains(Modifier.FINAL)
                && !field.getModifiers().getFlags().contains(Modifier.STATIC)
                && field.getInitializer() == null
                && !MemberEdits.goes(field.getModifiers()))
            .map(field -> "this." + field.getName() + " = "
                + value(field.getType()).orElseThrow() + ";")
            .collect(Collectors.joining(" "));
    }

    private static Optional<String> value(Tree type) {
        return switch (type) {
            case PrimitiveTypeTree primitive -> switch (primitive.getPrimitiveTypeKind()) {
                case TypeKind.VOID -> Optional.empty();
                case TypeKind.BOOLEAN -> Optional.of("false");
                default -> Optional.of("0");
            };
            case ArrayTypeTree array when array.getType() instanceof PrimitiveTypeTree ->
                Optional.of("new " + array.getType() + "[0]");
            default -> Optional.of(EMPTY.getOrDefault(
                type.toString().replaceAll("<.*", "").replaceAll("^.*[.@ ]", ""), "null"));
        };
    }
}
