package workbook.grader.hostile;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that keeps harm out, and how it is switched off: a method of the grader that answers
 * something else in a copy of its class. So nothing in the grader itself can switch it off.
 *
 * @param guard its name in {@code docs/security.md}
 * @param method as in {@code "workbook.grader.rule.Screen.refusals(Path)"}
 * @param inWorker whether workers have that copy, too; others start as usual, which is quicker
 * @param answers {@code nothing}, {@code true}, {@code false}, {@code empty}, {@code inherited}, or
 *     {@code argument}, which is the first one
 * @param hostile the case that turns
 * @param turned what {@link Outcome#facts} say then, and only then
 */
record Guard(String guard, String method, boolean inWorker, String answers, String hostile,
        String turned) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** All of them, from {@code guards.yaml}. */
    static List<Guard> all(Path cases) {
        try {
            JavaType list = YAML.getTypeFactory().constructCollectionType(List.class, Guard.class);
            return YAML.readValue(cases.resolve("guards.yaml").toFile(), list);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the guards of " + cases, e);
        }
    }

    /** Writes the class without this guard below {@code folder}. */
    void switchOff(Path folder) {
        String name = type().replace('.', '/') + ".class";
        boolean[] found = new boolean[1];
        try (InputStream in = Guard.class.getResourceAsStream("/" + name)) {
            ClassFile file = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
            ClassTransform off = (builder, element) -> {
                if (element instanceof MethodModel each && is(each)) {
                    found[0] = true;
                    if (!answers.equals("inherited")) {
                        builder.withMethodBody(each.methodName(), each.methodType(),
                            each.flags().flagsMask(), code -> answer(each, code));
                    }
                } else {
                    builder.with(element);
                }
            };
            byte[] without = file.transformClass(file.parse(in.readAllBytes()), off);
            Path to = folder.resolve(name);
            Files.createDirectories(to.getParent());
            Files.write(to, without);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot switch off " + guard, e);
        }
        if (!found[0]) {
            throw new IllegalStateException("there is no " + method
                + ": say in guards.yaml what keeps out what " + hostile + " does");
        }
    }

    @Override
    public String toString() {
        return guard + ": " + hostile;
    }

    private String type() {
        return method.substring(0, method.lastIndexOf('.', method.indexOf('(')));
    }

    private boolean is(MethodModel each) {
        String parameters = each.methodTypeSymbol().parameterList().stream()
            .map(ClassDesc::displayName).collect(Collectors.joining(","));
        return method.equals(type() + "." + each.methodName().stringValue()
            + "(" + parameters + ")");
    }

    private void answer(MethodModel each, CodeBuilder code) {
        ClassDesc type = each.methodTypeSymbol().returnType();
        switch (answers) {
            case "nothing" -> code.return_();
            case "true" -> code.iconst_1().ireturn();
            case "false" -> code.iconst_0().ireturn();
            case "argument" -> code.aload(code.parameterSlot(0)).areturn();
            case "empty" -> {
                boolean optional = type.displayName().equals("Optional");
                code.invokestatic(type, optional ? "empty" : "of", MethodTypeDesc.of(type),
                    !optional).areturn();
            }
            default -> throw new IllegalArgumentException("no answer: " + answers);
        }
    }
}
