package workbook.grader.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.source.SourceCompiler.Problem;
import workbook.grader.source.TextFiles;

/**
 * Whether suites that came compiled find in the learner's classes what they call. Where suites come
 * as sources, the compiler says so; without this, each test would end in a
 * {@code NoSuchMethodError} of its own.
 */
final class Linkage {

    private final Path classes;
    private final Path testClasses;
    private final String own;
    private final Map<String, Optional<ClassModel>> models = new HashMap<>();

    private Linkage(Item item, Folder folder) {
        this.classes = folder.classes();
        this.testClasses = folder.testClasses();
        this.own = item.folder() + "/";
    }

    /** What the suites call and the learner's classes do not have; empty if nothing. */
    static List<Problem> problems(GivenSuites given, Item item, Folder folder, Places places) {
        Linkage linkage = new Linkage(item, folder);
        return TextFiles.below(folder.testClasses()).stream()
            .filter(file -> file.toString().endsWith(".class"))
            .flatMap(file -> linkage.missing(parse(file)))
            .distinct()
            .sorted()
            .map(what -> new Problem(places.shown(given.jar()), -1, -1, what))
            .toList();
    }

    private Stream<String> missing(ClassModel suite) {
        return Stream.of(suite.constantPool()).flatMap(pool -> {
            Stream.Builder<String> found = Stream.builder();
            for (PoolEntry entry : pool) {
                switch (entry) {
                    case MemberRefEntry member -> missing(member).ifPresent(found);
                    case ClassEntry type -> missing(type.asInternalName()).ifPresent(found);
                    default -> {
                        // names nothing of the learner's
                    }
                }
            }
            return found.build();
        });
    }

    private Optional<String> missing(String type) {
        return !type.startsWith(own) || model(type).isPresent()
                || Files.exists(testClasses.resolve(type + ".class"))
            ? Optional.empty()
            : Optional.of("the suite uses the type " + simple(type.replace('/', '.'))
                + ", which is not there");
    }

    private Optional<String> missing(MemberRefEntry member) {
        String owner = member.owner().asInternalName();
        if (model(owner).isEmpty() || has(owner, member)) {
            return Optional.empty();
        }
        String type = simple(owner.replace('/', '.'));
        return Optional.of("the suite uses " + shown(type, member) + ", and " + type
            + " has no such " + (member instanceof FieldRefEntry ? "field"
                : member.name().equalsString("<init>") ? "constructor" : "method")
            + " that it may use");
    }

    private boolean has(String owner, MemberRefEntry member) {
        Optional<ClassModel> found = model(owner);
        if (found.isEmpty()) {
            return hasInJdk(owner, member);
        }
        ClassModel type = found.get();
        return declares(type, member) || !member.name().equalsString("<init>")
            && Stream.concat(type.superclass().stream(), type.interfaces().stream())
                .map(ClassEntry::asInternalName)
                .anyMatch(above -> has(above, member));
    }

    private static boolean declares(ClassModel type, MemberRefEntry member) {
        return member instanceof FieldRefEntry
            ? type.fields().stream().anyMatch(field -> field.fieldName().equals(member.name())
                && field.fieldType().equals(member.type())
                && !field.flags().has(AccessFlag.PRIVATE))
            : type.methods().stream().anyMatch(method -> method.methodName().equals(member.name())
                && method.methodType().equals(member.type())
                && !method.flags().has(AccessFlag.PRIVATE));
    }

    /** What a type of the JDK or the grader hands down; one that is not there is for the run. */
    private static boolean hasInJdk(String owner, MemberRefEntry member) {
        try {
            Class<?> type =
                Class.forName(owner.replace('/', '.'), false, Linkage.class.getClassLoader());
            String name = member.name().stringValue();
            return Stream.of(type.getMethods(), type.getDeclaredMethods(),
                    Object.class.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .anyMatch(method -> method.getName().equals(name))
                || Arrays.stream(type.getFields()).anyMatch(field -> field.getName().equals(name));
        } catch (ClassNotFoundException | LinkageError e) {
            return true;
        }
    }

    private Optional<ClassModel> model(String internalName) {
        return models.computeIfAbsent(internalName, name -> {
            Path file = classes.resolve(name + ".class");
            return Files.isRegularFile(file) ? Optional.of(parse(file)) : Optional.empty();
        });
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String shown(String type, MemberRefEntry member) {
        String name = member.name().stringValue();
        if (member instanceof FieldRefEntry) {
            return type + "." + name;
        }
        MethodTypeDesc signature = MethodTypeDesc.ofDescriptor(member.type().stringValue());
        String parameters = signature.parameterList().stream()
            .map(ClassDesc::displayName).collect(Collectors.joining(", ", "(", ")"));
        return name.equals("<init>") ? "new " + type + parameters
            : signature.returnType().displayName() + " " + type + "." + name + parameters;
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
