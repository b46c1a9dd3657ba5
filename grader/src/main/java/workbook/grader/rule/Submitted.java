package workbook.grader.rule;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

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

    /** The class of the JDK whose method is called: the owner's, or one that it inherits. */
    String declaring(String owner, String method) {
        String at = owner;
        while (types.containsKey(at) && !declares(types.get(at), method)) {
            Optional<String> above = types.get(at).superclass().map(ClassEntry::asInternalName);
            if (above.isEmpty()) {
                return at;
            }
            if (above.get().equals("java/lang/Object")) {
                return types.get(at).interfaces().stream().map(ClassEntry::asInternalName)
                    .filter(Predicate.not(types::containsKey)).findFirst().orElse(above.get());
            }
            at = above.get();
        }
        return at;
    }

    private static boolean declares(ClassModel type, String method) {
        return type.methods().stream().anyMatch(each -> each.methodName().equalsString(method));
    }
}
