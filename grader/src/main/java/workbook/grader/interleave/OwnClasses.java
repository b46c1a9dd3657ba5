package workbook.grader.interleave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The classes under test as the compiler wrote them: all of the scenario's package and below, and
 * what these use of other packages of the workbook. Of a package of which the scenario
 * {@linkplain AlsoChecked names} classes, it is these alone. The scenario itself and what is nested
 * beside it are {@linkplain #isQuiet quiet}: they come from where the scenario comes from, whatever
 * others are called.
 */
final class OwnClasses {

    private static final String WORKBOOK = "workbook/";
    private static final String GRADER = "workbook/grader/";

    private final ClassLoader original;
    private final String prefix;
    private final String scenarioTop;
    private final URL scenarioFolder;
    private final Set<String> also;
    private final Set<String> alsoFolders;
    private final Map<String, Optional<ClassModel>> models = new HashMap<>();
    private final Map<String, Boolean> origins = new HashMap<>();

    OwnClasses(Class<? extends Scenario> scenario) {
        this.original = scenario.getClassLoader();
        String name = scenario.getName().replace('.', '/');
        this.prefix = name.substring(0, name.lastIndexOf('/') + 1);
        this.scenarioTop = topOf(name);
        this.scenarioFolder = scenario.getProtectionDomain().getCodeSource().getLocation();
        this.also = also(scenario);
        this.alsoFolders = also.stream().map(OwnClasses::folderOf).collect(Collectors.toSet());
    }

    private static Set<String> also(Class<? extends Scenario> scenario) {
        Set<String> names = new HashSet<>();
        for (Class<?> at = scenario; at != null; at = at.getEnclosingClass()) {
            AlsoChecked named = at.getAnnotation(AlsoChecked.class);
            for (Class<?> type : named == null ? new Class<?>[0] : named.value()) {
                names.add(type.getName().replace('.', '/'));
            }
        }
        return names;
    }

    /** The loader of the classes as they are. */
    ClassLoader original() {
        return original;
    }

    /** Whether the class belongs to what is checked, by its internal name. */
    boolean contains(String internalName) {
        return internalName.startsWith(prefix) || also.contains(topOf(internalName))
            || internalName.startsWith(WORKBOOK) && !internalName.startsWith(GRADER)
                && !alsoFolders.contains(folderOf(internalName));
    }

    private static String folderOf(String internalName) {
        return internalName.substring(0, internalName.lastIndexOf('/') + 1);
    }

    private static String topOf(String internalName) {
        int nested = internalName.indexOf('$');
        return nested < 0 ? internalName : internalName.substring(0, nested);
    }

    /** Whether the class is trusted: the scenario, and everything in the same source file. */
    boolean isQuiet(String internalName) {
        return (internalName.equals(scenarioTop) || internalName.startsWith(scenarioTop + "$"))
            && comesFrom(internalName);
    }

    /** Out of the same folder, or the same archive, as the scenario. */
    private boolean comesFrom(String internalName) {
        return origins.computeIfAbsent(internalName, name -> {
            URL file = original.getResource(name + ".class");
            return file != null && file.toString().contains(scenarioFolder.toString());
        });
    }

    byte[] bytes(String internalName) throws ClassNotFoundException {
        try (InputStream in = original.getResourceAsStream(internalName + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(internalName.replace('/', '.'));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + internalName, e);
        }
    }

    Optional<ClassModel> model(String internalName) {
        return models.computeIfAbsent(internalName, name -> {
            try {
                return contains(name)
                    ? Optional.of(ClassFile.of().parse(bytes(name))) : Optional.empty();
            } catch (ClassNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * A field where it is declared.
     *
     * @param owner the internal name of the declaring class
     */
    record Field(String owner, FieldModel model) {

        boolean isFinal() {
            return model.flags().has(AccessFlag.FINAL);
        }

        boolean isVolatile() {
            return model.flags().has(AccessFlag.VOLATILE);
        }

        boolean isSynthetic() {
            return model.flags().has(AccessFlag.SYNTHETIC);
        }
    }

    /** The field that code means by {@code owner.name}; empty if it is not one of ours. */
    Optional<Field> field(String owner, String name) {
        Optional<ClassModel> type = model(owner);
        while (type.isPresent()) {
            ClassModel found = type.get();
            Optional<FieldModel> field = found.fields().stream()
                .filter(each -> each.fieldName().equalsString(name)).findFirst();
            if (field.isPresent()) {
                return Optional.of(new Field(found.thisClass().asInternalName(), field.get()));
            }
            type = found.superclass().map(ClassEntry::asInternalName).flatMap(this::model);
        }
        return Optional.empty();
    }

    /**
     * The class of the JDK that declares a method which code calls on {@code owner}: the owner
     * itself, or what it inherits the method from. Empty if one of our own classes declares it.
     */
    Optional<Class<?>> jdkOwner(String owner, String name, String descriptor) {
        String at = owner;
        while (contains(at)) {
            Optional<ClassModel> type = model(at);
            if (type.isEmpty() || declares(type.get(), name, descriptor)) {
                return Optional.empty();
            }
            String above = type.get().superclass().map(ClassEntry::asInternalName)
                .orElse("java/lang/Object");
            if (above.equals("java/lang/Object")) {
                return Optional.empty();
            }
            at = above;
        }
        return JdkCalls.jdkClass(at);
    }

    private static boolean declares(ClassModel type, String name, String descriptor) {
        return type.methods().stream().anyMatch(method -> method.methodName().equalsString(name)
            && method.methodType().equalsString(descriptor));
    }

    /** Whether a class keeps something between two schedules: a static that can change. */
    boolean hasMutableStatics(String internalName) {
        return model(internalName).stream().flatMap(type -> type.fields().stream())
            .filter(field -> field.flags().has(AccessFlag.STATIC)
                && !field.flags().has(AccessFlag.SYNTHETIC))
            .anyMatch(field -> !field.flags().has(AccessFlag.FINAL)
                || !isImmutable(field.fieldType().stringValue()));
    }

    /** Types of which a constant cannot change; a lambda counts as one. */
    private boolean isImmutable(String descriptor) {
        if (descriptor.length() == 1) {
            return true;
        }
        if (descriptor.startsWith("[")) {
            return false;
        }
        String name = descriptor.substring(1, descriptor.length() - 1);
        return name.startsWith("java/lang/") && !name.equals("java/lang/Object")
                && !name.startsWith("java/lang/StringBu")
            || name.startsWith("java/time/") || name.startsWith("java/util/function/")
            || name.equals("java/util/Comparator") || name.equals("java/util/concurrent/TimeUnit")
            || name.equals("java/lang/Object")
            || name.startsWith("java/util/concurrent/atomic/Atomic") && name.endsWith("Updater")
            || model(name).stream().anyMatch(type -> type.flags().has(AccessFlag.ENUM)
                || type.superclass().stream().anyMatch(above ->
                    above.asInternalName().equals("java/lang/Record")));
    }
}
