package workbook.grader.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import workbook.grader.source.TextFiles;

/**
 * What a suite can see of compiled classes: everything but bodies and private members. While it
 * stays the same, suites need not be compiled again.
 */
final class Shape {

    private Shape() {
    }

    /** A text that changes when something visible does. */
    static String of(Path classes) {
        List<String> lines = TextFiles.below(classes).stream()
            .filter(file -> file.toString().endsWith(".class"))
            .flatMap(file -> lines(parse(file)))
            .sorted()
            .toList();
        return Integer.toHexString(lines.hashCode()) + "-" + lines.size();
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Stream<String> lines(ClassModel type) {
        String name = type.thisClass().asInternalName();
        if (name.matches(".*\\$\\d+.*")) {
            return Stream.of(); // no suite can name an anonymous or local class
        }
        String self = "type " + name + " " + type.flags().flagsMask() + " "
            + type.superclass().map(above -> above.asInternalName()).orElse("") + " "
            + type.interfaces().stream().map(each -> each.asInternalName()).toList()
            + type.findAttribute(Attributes.signature())
                .map(each -> each.signature().stringValue()).orElse("")
            + type.findAttribute(Attributes.permittedSubclasses())
                .map(each -> each.permittedSubclasses().stream()
                    .map(sub -> sub.asInternalName()).toList().toString()).orElse("");
        return Stream.concat(Stream.of(self), Stream.concat(
            type.fields().stream().filter(field -> isSeen(field.flags().flagsMask()))
                .map(field -> name + "." + line(field)),
            type.methods().stream().filter(method -> isSeen(method.flags().flagsMask()))
                .map(method -> name + "." + line(method))));
    }

    private static boolean isSeen(int flags) {
        return (flags & (ClassFile.ACC_PRIVATE | ClassFile.ACC_SYNTHETIC)) == 0;
    }

    private static String line(FieldModel field) {
        return "%s %s %d %s %s".formatted(field.fieldName(), field.fieldType(),
            field.flags().flagsMask(),
            field.findAttribute(Attributes.signature())
                .map(each -> each.signature().stringValue()).orElse(""),
            field.findAttribute(Attributes.constantValue())
                .map(each -> each.constant().constantValue().toString()).orElse(""));
    }

    private static String line(MethodModel method) {
        return "%s %s %d %s %s".formatted(method.methodName(), method.methodType(),
            method.flags().flagsMask() & ~ClassFile.ACC_SYNCHRONIZED,
            method.findAttribute(Attributes.signature())
                .map(each -> each.signature().stringValue()).orElse(""),
            method.findAttribute(Attributes.exceptions())
                .map(each -> each.exceptions().stream()
                    .map(type -> type.asInternalName()).toList().toString()).orElse(""));
    }
}
