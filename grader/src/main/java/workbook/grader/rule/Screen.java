package workbook.grader.rule;

import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import workbook.grader.rule.Use.Kind;

/**
 * Looks through compiled submissions before any of their code runs: they use the JDK's ordinary
 * packages, and nothing that reaches outside of the exercise or around its suites. It also keeps
 * {@code Unsolved} to what it is for. What an exercise needs besides, it says itself
 * ({@code @Exercise(uses = …)}).
 *
 * <p>This is not a sandbox: it makes the ways around the suites that are open to Java source
 * few and known.
 */
public final class Screen {

    private static final String UNSOLVED = "workbook/grader/Unsolved";

    private final Allowed allowed;

    /** @param more packages and classes that the exercise allows besides, as {@code "java.net"} */
    public Screen(List<String> more) {
        this.allowed = new Allowed(more);
    }

    /**
     * Something that is not allowed.
     *
     * @param folder the package as a folder, with slashes
     * @param file the source file
     * @param line from 1; 0 if it is not known
     * @param message what is used, and what to do instead
     */
    public record Refusal(String folder, String file, int line, String message) {
    }

    /** What is refused of the classes below a folder, in the order of files and lines. */
    public List<Refusal> refusals(Path classes) {
        return refusals(Classes.below(classes));
    }

    private List<Refusal> refusals(SortedMap<String, byte[]> classes) {
        Submitted submitted = new Submitted(classes);
        return submitted.types().values().stream()
            .flatMap(type -> refusals(type, submitted))
            .distinct()
            .sorted(Comparator.comparing(Refusal::folder).thenComparing(Refusal::file)
                .thenComparing(Refusal::line))
            .toList();
    }

    private Stream<Refusal> refusals(ClassModel type, Submitted submitted) {
        String name = type.thisClass().asInternalName();
        String folder = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        if (name.endsWith("/package-info")) {
            return Stream.of();
        }
        Stream<Refusal> uses = Uses.of(type).stream().flatMap(use ->
            message(use, submitted).stream().map(each ->
                new Refusal(folder, use.file(), use.line(), each)));
        return Stream.concat(uses, type.methods().stream().filter(Screen::misusesUnsolved)
            .map(method -> new Refusal(folder, Uses.file(type), Uses.lineOf(method),
                "throws Unsolved beside other code\n`throw new Unsolved(...)` is the whole body of "
                + "a method that is not written yet.")));
    }

    private Optional<String> message(Use use, Submitted submitted) {
        if (Allowed.isCompilers(use.owner())) {
            return use.kind() == Kind.CALL
                ? Optional.of(says(use.owner(), "." + use.member())) : Optional.empty();
        }
        String owner = use.member().isEmpty() || use.kind() == Kind.CAST
            || use.kind() == Kind.FIELD ? use.owner()
            : submitted.declaring(use.owner(), use.member(), use.descriptor());
        boolean called = use.kind() == Kind.CALL || use.kind() == Kind.ACCESS;
        if (!isKnown(owner, submitted) || called && !allowed.isAllowed(owner, use.member())) {
            String member = called && !use.member().startsWith("<") ? "." + use.member() : "";
            return Optional.of(says(owner, member));
        }
        Optional<String> inherited = Stream.of(owner).filter(_ -> called)
            .flatMap(each -> Library.declaring(each, use.member()).stream())
            .filter(each -> !allowed.isAllowed(each, use.member())).findFirst();
        if (inherited.isPresent()) {
            return inherited.map(each -> says(each, "." + use.member()));
        }
        return use.types().stream().filter(each -> !isKnown(each, submitted)).findFirst()
            .map(each -> says(each, ""));
    }

    private static String says(String owner, String member) {
        return "uses " + owner.replace('/', '.').replace('$', '.') + member + "\n"
            + Allowed.instead(owner);
    }

    private boolean isKnown(String name, Submitted submitted) {
        boolean learners = name.startsWith("workbook/") && !name.startsWith("workbook/grader/");
        return learners || submitted.has(name) || allowed.isAllowed(name);
    }

    /**
     * A stub is {@code throw new Unsolved("…")} and nothing else. A constructor calls its super
     * constructor and initialises fields first, and must not return.
     */
    private static boolean misusesUnsolved(MethodModel method) {
        List<Instruction> code = method.code().stream().flatMap(each -> each.elementStream())
            .filter(Instruction.class::isInstance).map(Instruction.class::cast).toList();
        if (code.stream().anyMatch(Screen::hasMaker)) {
            return true;
        }
        List<Integer> made = new ArrayList<>();
        for (int at = 0; at < code.size(); at++) {
            if (code.get(at) instanceof InvokeInstruction call
                    && call.owner().asInternalName().equals(UNSOLVED)) {
                made.add(at);
            }
        }
        if (made.isEmpty()) {
            return false;
        }
        boolean constructor = method.methodName().equalsString("<init>");
        boolean ends = made.size() == 1 && made.getFirst() == code.size() - 2
            && code.getLast().opcode() == Opcode.ATHROW;
        boolean caught = method.code().stream().flatMap(each -> each.elementStream())
            .anyMatch(ExceptionCatch.class::isInstance);
        boolean returns = code.stream().anyMatch(step -> step.opcode() == Opcode.RETURN);
        return !ends || caught || (constructor ? returns : code.size() != 5);
    }

    /** {@code Unsolved::new} */
    private static boolean hasMaker(Instruction step) {
        return step instanceof InvokeDynamicInstruction lambda
            && lambda.invokedynamic().bootstrap().arguments().stream().anyMatch(argument ->
                argument instanceof MethodHandleEntry handle
                    && handle.reference().owner().asInternalName().equals(UNSOLVED));
    }
}
