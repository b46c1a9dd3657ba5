package workbook.grader.rule;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiled classes of a submission, and what is above them. */
final class Submitted {

    private final Map<String, ClassModel> types = new TreeMap<>();

    /** @param classes by internal name */
    Submitted(Map<String, byte[]> classes) {
        classes.forEach((name, bytes) -> types.put(name, ClassFile.of().parse(bytes)));
    }

    /** All of them, by internal name. */
    Map<String, ClassModel> types() {
        return types;
    }

    /** Whether a class was submitted. */
    boolean has(String internalName) {
        return types.containsKey(internalName);
    }

    /**
     * The class whose method a call means: a submitted one that declares it, or else one of the
     * library that is above {@code owner}. A method of the same name that takes something else is
     * another method.
     *
     * @param descriptor of the method; empty for any of that name
     */
    String declaring(String owner, String method, String descriptor) {
        List<String> library = new ArrayList<>();
        Deque<String> left = new ArrayDeque<>(List.of(owner));
        Set<String> seen = new HashSet<>();
        while (!left.isEmpty()) {
            String at = left.remove();
            ClassModel type = types.get(at);
            if (type == null) {
                library.add(at);
            } else if (declares(type, method, descriptor)) {
                return at;
            } else if (seen.add(at)) {
                type.superclass().map(ClassEntry::asInternalName).ifPresent(left::add);
                type.interfaces().forEach(each -> left.add(each.asInternalName()));
            }
        }
        if (library.size() == 1) {
            return library.getFirst();
        }
        library.sort(Comparator.comparing("java/lang/Object"::equals)); // it is above all
        return library.stream().filter(each -> has(each, method)).findFirst()
            .orElse(library.isEmpty() ? owner : library.getFirst());
    }

    private static boolean declares(ClassModel type, String method, String descriptor) {
        return type.methods().stream().anyMatch(each -> each.methodName().equalsString(method)
            && (descriptor.isEmpty() || each.methodType().equalsString(descriptor)));
    }

    /** Whether a class of the library has a method of that name, also one that it inherits. */
    private static boolean has(String internalName, String method) {
        return Library.of(internalName).stream().anyMatch(type ->
            Stream.concat(Arrays.stream(type.getMethods()),
                Arrays.stream(type.getDeclaredMethods()))
                .anyMatch(each -> each.getName().equals(method)));
    }
}
