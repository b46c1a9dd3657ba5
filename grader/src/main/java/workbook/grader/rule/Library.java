package workbook.grader.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Classes of the JDK, by the names that class files have for them. */
final class Library {

    private Library() {
    }

    /** The class; nothing if the JDK has none of that name. */
    static Optional<Class<?>> of(String internalName) {
        if (!internalName.startsWith("java/")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(internalName.replace('/', '.'), false,
                ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * The classes of the JDK that declare what is meant by a method of {@code owner}, which may
     * inherit it: {@code SimpleTimeZone.setDefault} is {@code TimeZone}'s.
     */
    static List<String> declaring(String owner, String method) {
        return of(owner).stream().flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(each -> each.getName().equals(method))
            .map(each -> each.getDeclaringClass().getName().replace('.', '/'))
            .distinct().toList();
    }
}
