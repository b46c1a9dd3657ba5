package workbook.grader.rule;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.grader.rule.Use.Kind;

/**
 * Everything that one compiled class uses, in the order of its lines. A class file has lines for
 * code alone, so a field stands where it is first assigned, and a class where its code begins.
 */
final class Uses {

    /** Whose monitor is taken does not matter. */
    private static final String ANY = "java/lang/Object";
    private static final Pattern NAMED = Pattern.compile("L([\\w/$]+)[;<]");

    private final ClassModel type;
    private final String file;
    private final List<Use> found = new ArrayList<>();
    private final Map<String, Integer> fieldLines = new HashMap<>();
    private int firstLine;
    private int line;

    private Uses(ClassModel type) {
        this.type = type;
        this.file = file(type);
    }

    /** What {@code type} uses. */
    static List<Use> of(ClassModel type) {
        Uses uses = new Uses(type);
        type.methods().forEach(uses::addMethod);
        uses.addDeclarations();
        return List.copyOf(uses.found);
    }

    /** The name of the source file that a class was compiled from. */
    static String file(ClassModel type) {
        String name = type.thisClass().asInternalName();
        return type.findAttribute(Attributes.sourceFile())
            .map(attribute -> attribute.sourceFile().stringValue())
            .orElse(name.substring(name.lastIndexOf('/') + 1).replaceAll("\\$.*", "") + ".java");
    }

    /** Internal names of the classes that a descriptor or signature names. */
    static List<String> named(String descriptor) {
        return NAMED.matcher(descriptor).results().map((MatchResult each) -> each.group(1))
            .toList();
    }

    /** The class that an entry means, or is an array of; empty for arrays of numbers. */
    static String element(String internalName) {
        if (!internalName.startsWith("[")) {
            return internalName;
        }
        List<String> names = named(internalName);
        return names.isEmpty() ? "" : names.getFirst();
    }

    private void addMethod(MethodModel method) {
        line = 0;
        method.code().ifPresent(code -> {
            Instruction before = null;
            for (CodeElement element : code) {
                if (element instanceof LineNumber number) {
                    line = number.line();
                    firstLine = firstLine == 0 ? line : Math.min(firstLine, line);
                }
                addCode(element, before, isInitializer(method));
                before = element instanceof Instruction step ? step : before;
            }
        });
        List<String> types = new ArrayList<>(named(method.methodType().stringValue()));
        method.findAttribute(Attributes.signature())
            .ifPresent(each -> types.addAll(named(each.signature().stringValue())));
        method.findAttribute(Attributes.exceptions()).ifPresent(each ->
            each.exceptions().forEach(thrown -> types.add(thrown.asInternalName())));
        int declared = lineOf(method);
        types.forEach(each -> add(declared, Kind.MENTION, each, "", List.of()));
        if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
            add(declared, Kind.MONITOR, ANY, "", List.of());
        }
    }

    private static boolean isInitializer(MethodModel method) {
        return method.methodName().stringValue().startsWith("<");
    }

    /** The first line of a method; 0 if it has none. */
    static int lineOf(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream())
            .filter(LineNumber.class::isInstance)
            .mapToInt(element -> ((LineNumber) element).line())
            .findFirst().orElse(0);
    }

    private void addCode(CodeElement element, Instruction before, boolean initializer) {
        switch (element) {
            case InvokeInstruction call -> addMember(Kind.CALL, call.method());
            case FieldInstruction access -> {
                addMember(Kind.ACCESS, access.field());
                if (access.owner().equals(type.thisClass())) {
                    int known = fieldLines.getOrDefault(access.name().stringValue(), 0);
                    if (known == 0 || initializer && line < known) {
                        fieldLines.put(access.name().stringValue(), line);
                    }
                }
            }
            case NewObjectInstruction made -> add(Kind.NEW, made.className());
            case NewReferenceArrayInstruction made -> add(Kind.ARRAY, made.componentType());
            case NewMultiArrayInstruction made -> add(Kind.ARRAY, made.arrayType());
            case TypeCheckInstruction check -> add(line, Kind.CAST,
                element(check.type().asInternalName()),
                before instanceof InvokeInstruction call ? call.owner().asInternalName() : "",
                List.of());
            case MonitorInstruction monitor when monitor.opcode() == Opcode.MONITORENTER ->
                add(line, Kind.MONITOR, ANY, "", List.of());
            case InvokeDynamicInstruction lambda -> addLambda(lambda);
            case ConstantInstruction.LoadConstantInstruction constant ->
                addConstant(constant.constantEntry());
            case ExceptionCatch caught -> caught.catchType().ifPresent(
                each -> add(Kind.MENTION, each));
            default -> {
            }
        }
    }

    private void addLambda(InvokeDynamicInstruction lambda) {
        addMember(Kind.MENTION, lambda.invokedynamic().bootstrap().bootstrapMethod().reference(),
            List.of());
        String made = lambda.typeSymbol().returnType().descriptorString();
        List<String> captured = lambda.typeSymbol().parameterList().stream()
            .flatMap(each -> named(each.descriptorString()).stream()).toList();
        named(made).forEach(each -> add(line, Kind.CAPTURE, each, "", captured));
        lambda.invokedynamic().bootstrap().arguments().forEach(this::addConstant);
    }

    private void addConstant(LoadableConstantEntry constant) {
        switch (constant) {
            case ClassEntry each -> add(Kind.MENTION, each);
            case MethodHandleEntry each -> addMember(Kind.CALL, each.reference());
            case MethodTypeEntry each -> named(each.descriptor().stringValue())
                .forEach(name -> add(line, Kind.MENTION, name, "", List.of()));
            case ConstantDynamicEntry each -> {
                addMember(Kind.MENTION, each.bootstrap().bootstrapMethod().reference(), List.of());
                each.bootstrap().arguments().forEach(this::addConstant);
            }
            default -> {
            }
        }
    }

    private void addMember(Kind kind, MemberRefEntry member) {
        addMember(kind, member, named(member.type().stringValue()));
    }

    private void addMember(Kind kind, MemberRefEntry member, List<String> types) {
        String owner = element(member.owner().asInternalName());
        if (!owner.isEmpty()) {
            found.add(new Use(file, line, kind, owner, member.name().stringValue(),
                member.type().stringValue(), types));
        }
    }

    private void addDeclarations() {
        type.superclass().ifPresent(each -> add(firstLine, Kind.SUPERTYPE, each));
        type.interfaces().forEach(each -> add(firstLine, Kind.SUPERTYPE, each));
        type.findAttribute(Attributes.signature()).ifPresent(each ->
            named(each.signature().stringValue()).forEach(name ->
                add(firstLine, Kind.MENTION, name, "", List.of())));
        type.fields().forEach(this::addField);
        Set<String> seen = found.stream().map(Use::owner).collect(Collectors.toSet());
        for (PoolEntry entry : type.constantPool()) {
            if (entry instanceof ClassEntry each && !seen.contains(each.asInternalName())) {
                add(firstLine, Kind.MENTION, each);
            }
        }
    }

    private void addField(FieldModel field) {
        String name = field.fieldName().stringValue();
        int at = fieldLines.getOrDefault(name, firstLine);
        List<String> types = new ArrayList<>(named(field.fieldType().stringValue()));
        field.findAttribute(Attributes.signature())
            .ifPresent(each -> types.addAll(named(each.signature().stringValue())));
        types.stream().distinct()
            .forEach(each -> add(at, Kind.FIELD, each, name, List.of()));
    }

    private void add(Kind kind, ClassEntry owner) {
        add(line, kind, owner);
    }

    private void add(int at, Kind kind, ClassEntry owner) {
        add(at, kind, element(owner.asInternalName()), "", List.of());
    }

    private void add(int at, Kind kind, String owner, String member, List<String> types) {
        if (!owner.isEmpty()) {
            found.add(new Use(file, at, kind, owner, member, "", types));
        }
    }
}
