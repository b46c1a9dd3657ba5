package workbook.grader.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.ExceptionsAttribute;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public and protected face of compiled classes, as sorted lines, so that two can be compared:
 * types with supertypes and permitted subtypes, members with signatures, exceptions and constants.
 */
public final class Api {

    private static final Set<AccessFlag> INVISIBLE =
        Set.of(AccessFlag.SYNTHETIC, AccessFlag.BRIDGE);
    private static final Set<AccessFlag> NO_MATTER = Set.of(AccessFlag.SYNCHRONIZED,
        AccessFlag.SUPER, AccessFlag.NATIVE, AccessFlag.STRICT, AccessFlag.TRANSIENT);

    private Api() {
    }

    /** The lines for every class below {@code classes}. */
    public static SortedSet<String> of(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                .flatMap(file -> lines(parse(file)))
                .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + classes, e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Stream<String> lines(ClassModel type) {
        Set<AccessFlag> flags = flagsOf(type);
        if (!shown(flags) || type.thisClass().asInternalName().endsWith("package-info")) {
            return Stream.of();
        }
        String name = type.thisClass().asInternalName();
        return Stream.of(
                Stream.of(header(name, flags, type)),
                type.fields().stream().filter(field -> shown(field.flags().flags()))
                    .map(field -> name + "." + line(field)),
                type.methods().stream().filter(method -> shown(method.flags().flags()))
                    .map(method -> name + "." + line(method)))
            .flatMap(lines -> lines);
    }

    /** A nested type's own flags stand with the inner classes. */
    private static Set<AccessFlag> flagsOf(ClassModel type) {
        return type.findAttribute(Attributes.innerClasses()).stream()
            .flatMap(attribute -> attribute.classes().stream())
            .filter(inner -> inner.innerClass().equals(type.thisClass()))
            .findFirst()
            .map(inner -> inner.flags())
            .orElseGet(() -> type.flags().flags());
    }

    private static boolean shown(Set<AccessFlag> flags) {
        boolean visible = flags.contains(AccessFlag.PUBLIC) || flags.contains(AccessFlag.PROTECTED);
        return visible && flags.stream().noneMatch(INVISIBLE::contains);
    }

    private static String header(String name, Set<AccessFlag> flags, ClassModel type) {
        String permitted = type.findAttribute(Attributes.permittedSubclasses())
            .map(attribute -> " permits " + names(attribute.permittedSubclasses())).orElse("");
        String components = type.findAttribute(Attributes.record())
            .map(attribute -> attribute.components().stream()
                .map(each -> each.name() + ":" + each.descriptor())
                .collect(Collectors.joining(",", " record(", ")")))
            .orElse("");
        String signature = signature(type.findAttribute(Attributes.signature()))
            .orElseGet(() -> " extends " + type.superclass().map(ClassEntry::asInternalName)
                .orElse("nothing") + " implements " + names(type.interfaces()));
        return name + " " + words(flags) + signature + components + permitted;
    }

    private static String line(FieldModel field) {
        String constant = field.findAttribute(Attributes.constantValue())
            .map(value -> " = " + value.constant()).orElse("");
        return field.fieldName() + " " + words(field.flags().flags())
            + signature(field.findAttribute(Attributes.signature()))
                .orElse(" " + field.fieldType().stringValue()) + constant;
    }

    private static String line(MethodModel method) {
        String thrown = method.findAttribute(Attributes.exceptions())
            .map(ExceptionsAttribute::exceptions)
            .map(types -> " throws " + names(types)).orElse("");
        return method.methodName() + method.methodType().stringValue() + " "
            + words(method.flags().flags())
            + signature(method.findAttribute(Attributes.signature())).orElse("") + thrown;
    }

    private static Optional<String> signature(Optional<SignatureAttribute> attribute) {
        return attribute.map(found -> " " + found.signature().stringValue());
    }

    private static String names(List<ClassEntry> types) {
        return types.stream().map(ClassEntry::asInternalName).collect(Collectors.joining(","));
    }

    private static String words(Set<AccessFlag> flags) {
        return flags.stream().filter(flag -> !NO_MATTER.contains(flag)).sorted()
            .map(flag -> flag.name().toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.joining(" "));
    }
}
