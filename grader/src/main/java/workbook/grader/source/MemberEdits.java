package workbook.grader.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What the projection does to the members of a type. */
final class MemberEdits {

    private static final String STEP = "    ";

    private final ParsedSource source;
    private final TextEdits edits;
    private final Bodies bodies;

    /** What stands in a body marked {@code @Solve} instead of what was there. */
    @FunctionalInterface
    interface Bodies {

        /**
         * The statements behind the call of another constructor, if there is one.
         *
         * @param what the member as {@code Type.method} or {@code new Type}
         */
        String of(ClassTree type, MethodTree method, String what);
    }

    MemberEdits(ParsedSource source, TextEdits edits, Bodies bodies) {
        this.source = source;
        this.edits = edits;
        this.bodies = bodies;
    }

    /**
     * Projects a type that stays.
     *
     * @param outer the name of the type around it with a dot, or nothing
     */
    void type(ClassTree type, String outer) {
        String name = outer + type.getSimpleName();
        Set<String> needed = NeededTypes.of(type);
        for (Tree member : type.getMembers()) {
            if (source.isWritten(member)) {
                member(type, name, member, needed);
            }
        }
    }

    private void member(ClassTree type, String name, Tree member, Set<String> needed) {
        switch (member) {
            case ClassTree nested when goes(nested.getModifiers())
                    && !needed.contains(nested.getSimpleName().toString()) -> remove(nested);
            case ClassTree nested -> type(nested, name + ".");
            case MethodTree method when !isConstructor(method) && goes(method.getModifiers()) ->
                remove(method);
            case MethodTree method -> {
                if (ParsedSource.annotation(method.getModifiers(), "Solve").isPresent()) {
                    unsolve(type, name, method);
                }
            }
            case VariableTree component when isComponent(type, component) -> {
                // a component of a record is part of its signature
            }
            case VariableTree field when goes(field.getModifiers()) -> remove(field);
            case VariableTree field -> {
                if (field.getInitializer() instanceof NewClassTree constant
                        && constant.getClassBody() != null && type.getKind() == Tree.Kind.ENUM) {
                    type(constant.getClassBody(), name + "." + field.getName());
                }
            }
            case BlockTree initialiser -> remove(initialiser);
            default -> {
                // nothing else stands in a type
            }
        }
    }

    private void unsolve(ClassTree type, String name, MethodTree method) {
        if (method.getBody() == null) {
            throw new ProjectionException(source.place(method) + ": " + method.getName()
                + " is marked @Solve but has no body; mark what implements it");
        }
        boolean constructor = isConstructor(method);
        String what = constructor ? "new " + name : name + "." + method.getName();
        String indent = source.indent(method);
        String call = constructor
            ? otherConstructor(method)
                .map(found -> indent + STEP + kept(type, method, found) + "\n").orElse("")
            : "";
        edits.replace(source.start(method.getBody()), source.end(method.getBody()),
            "{\n" + call + indent + STEP + bodies.of(type, method, what) + "\n" + indent + "}");
    }

    /** The call of {@code super(…)} or {@code this(…)}, if it is written and has arguments. */
    private static Optional<ExpressionStatementTree> otherConstructor(MethodTree constructor) {
        return constructor.getBody().getStatements().stream()
            .filter(ExpressionStatementTree.class::isInstance)
            .map(ExpressionStatementTree.class::cast)
            .filter(MemberEdits::callsConstructor)
            .findFirst();
    }

    private static boolean callsConstructor(ExpressionStatementTree statement) {
        if (!(statement.getExpression() instanceof MethodInvocationTree call)) {
            return false;
        }
        String target = call.getMethodSelect().toString();
        return target.equals("this") || target.equals("super") && !call.getArguments().isEmpty();
    }

    private String kept(ClassTree type, MethodTree constructor, ExpressionStatementTree call) {
        Set<String> gone = goneNames(type, constructor);
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree name, Void none) {
                if (gone.contains(name.getName().toString())) {
                    throw new ProjectionException(source.place(call) + ": the stub keeps this "
                        + "call, but not " + name.getName() + "; mark that @Given, or pass "
                        + "parameters and constants only");
                }
                return null;
            }
        }.scan(((MethodInvocationTree) call.getExpression()).getArguments(), null);
        return source.text(call);
    }

    /** Names that the stub's constructor no longer sees: private members, and its own locals. */
    private Set<String> goneNames(ClassTree type, MethodTree constructor) {
        Set<String> gone = new HashSet<>();
        for (Tree member : type.getMembers()) {
            switch (member) {
                case VariableTree field when goes(field.getModifiers())
                        && !isComponent(type, field) -> gone.add(field.getName().toString());
                case MethodTree method when goes(method.getModifiers())
                        && !isConstructor(method) -> gone.add(method.getName().toString());
                default -> {
                    // stays
                }
            }
        }
        for (StatementTree statement : constructor.getBody().getStatements()) {
            if (statement instanceof VariableTree local) {
                gone.add(local.getName().toString());
            }
        }
        constructor.getParameters().forEach(each -> gone.remove(each.getName().toString()));
        return gone;
    }

    private void remove(Tree member) {
        edits.remove(source.start(member), source.end(member));
    }

    static boolean goes(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PRIVATE)
            && ParsedSource.annotation(modifiers, "Given").isEmpty();
    }

    private static boolean isConstructor(MethodTree method) {
        return method.getName().contentEquals("<init>");
    }

    private static boolean isComponent(ClassTree type, VariableTree field) {
        return type.getKind() == Tree.Kind.RECORD
            && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }
}
