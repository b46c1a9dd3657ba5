package workbook.grader.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a solution may use of the JDK: an allow-list, so that what nobody thought of is refused. It
 * leaves out what reaches outside of the exercise, or around the suites.
 */
final class Allowed {

    private static final String DIRECTLY =
        "Call the class itself: reflection and method handles are not for solutions.";
    private static final String INSIDE =
        "A solution works on what its methods are given: no files, no network, no other process.";
    private static final String SHARED =
        "It would change what every other class of the JVM sees. Leave it as it is.";
    private static final String MEMORY = "Use an array.";
    private static final String GRADER =
        "The grader's own classes are not for solutions, but @Solve, @Given and Unsolved.";
    private static final String OTHER =
        "A solution gets along with java.lang, java.util and java.time.";

    /** Whole packages. */
    private static final Set<String> PACKAGES = Set.of("java/lang", "java/lang/annotation",
        "java/lang/ref", "java/lang/runtime", "java/util",
        "java/util/function", "java/util/stream", "java/util/regex", "java/util/random",
        "java/util/concurrent", "java/util/concurrent/atomic", "java/util/concurrent/locks",
        "java/time", "java/time/chrono", "java/time/format", "java/time/temporal",
        "java/time/zone", "java/math", "java/text", "workbook/grader/picture");

    /** Single classes of other packages. */
    private static final Set<String> TYPES = Set.of("java/io/Serial", "java/io/Serializable",
        "java/io/Closeable", "java/io/Flushable", "java/io/IOException",
        "java/io/UncheckedIOException", "java/io/EOFException",
        "java/io/NotSerializableException", "java/io/ObjectInputStream",
        "java/io/InvalidObjectException", "java/io/PrintStream",
        "java/io/StringWriter", "java/io/StringReader", "java/io/BufferedReader",
        "java/io/InputStreamReader", "java/io/Reader", "java/io/Writer", "java/io/InputStream",
        "java/io/OutputStream", "java/io/ByteArrayInputStream", "java/io/ByteArrayOutputStream",
        "java/nio/charset/StandardCharsets", "java/nio/charset/Charset",
        "java/lang/constant/Constable", "java/lang/constant/ConstantDesc",
        "java/lang/constant/ClassDesc", "java/lang/reflect/Array", "java/lang/invoke/VarHandle",
        "java/lang/invoke/VarHandle$AccessMode", "java/lang/invoke/MethodHandles",
        "java/lang/invoke/MethodHandles$Lookup", "java/lang/invoke/LambdaMetafactory",
        "java/lang/invoke/StringConcatFactory", "java/lang/invoke/ConstantBootstraps",
        "java/util/zip/CRC32", "java/util/zip/CRC32C", "java/util/zip/Adler32",
        "java/util/zip/Checksum",
        "workbook/grader/Exercise", "workbook/grader/Solve", "workbook/grader/Given",
        "workbook/grader/Unsolved");

    /** Classes that are not allowed although their package is. */
    private static final Set<String> NOT = Set.of("java/lang/ClassLoader", "java/lang/Module",
        "java/lang/ModuleLayer", "java/lang/Process", "java/lang/ProcessBuilder",
        "java/lang/ProcessHandle", "java/lang/StackWalker", "java/lang/ThreadGroup",
        "java/lang/ClassValue", "java/util/ServiceLoader", "java/util/ResourceBundle",
        "java/util/ListResourceBundle", "java/util/PropertyResourceBundle");

    /**
     * Of these classes, nothing but these members. What describes constants can find and call
     * whatever it names; javac writes it for some switches and for types that values share.
     */
    private static final Map<String, Set<String>> ONLY = Map.ofEntries(
        Map.entry("java/lang/constant/Constable", Set.of()),
        Map.entry("java/lang/constant/ConstantDesc", Set.of()),
        Map.entry("java/lang/constant/ClassDesc", Set.of("of")),
        Map.entry("java/lang/Enum$EnumDesc", Set.of("of")),
        Map.entry("java/lang/Class", Set.of("getName", "getSimpleName", "getTypeName",
            "getPackageName", "isInstance", "cast", "isAssignableFrom", "isInterface", "isRecord",
            "isEnum", "isArray", "isPrimitive", "getComponentType", "componentType",
            "getEnumConstants", "getSuperclass", "desiredAssertionStatus", "hashCode", "equals",
            "toString", "getClass", "descriptorString", "arrayType")),
        Map.entry("java/lang/System", Set.of("out", "err", "in", "arraycopy", "identityHashCode",
            "nanoTime", "currentTimeMillis", "lineSeparator", "exit", "gc")),
        Map.entry("java/lang/Runtime", Set.of("getRuntime", "availableProcessors", "totalMemory",
            "freeMemory", "maxMemory", "gc", "exit", "version")),
        Map.entry("java/lang/invoke/MethodHandles", Set.of("lookup", "arrayElementVarHandle")),
        Map.entry("java/lang/invoke/MethodHandles$Lookup",
            Set.of("findVarHandle", "findStaticVarHandle")),
        Map.entry("java/io/ObjectInputStream", Set.of()),
        Map.entry("workbook/grader/Unsolved", Set.of("<init>")));

    /** Of these classes, everything but these members. */
    private static final Map<String, Set<String>> BUT = Map.of(
        "java/lang/Thread", Set.of("getContextClassLoader", "setContextClassLoader",
            "getAllStackTraces", "getThreadGroup", "enumerate", "activeCount",
            "setDefaultUncaughtExceptionHandler", "getDefaultUncaughtExceptionHandler"),
        "java/util/Locale", Set.of("setDefault"),
        "java/util/TimeZone", Set.of("setDefault"),
        "java/io/PrintStream", Set.of("<init>"),
        "java/util/Formatter", Set.of("<init>"),
        "java/lang/Integer", Set.of("getInteger"),
        "java/lang/Long", Set.of("getLong"),
        "java/lang/Boolean", Set.of("getBoolean"));

    private static final List<Advice> ADVICE = List.of(
        new Advice(DIRECTLY, "java/lang/reflect/", "java/lang/invoke/", "java/lang/constant/",
            "java/lang/runtime/", "java/lang/Enum$EnumDesc", "java/lang/Class",
            "java/lang/Module", "java/lang/StackWalker", "java/util/ServiceLoader",
            "java/util/ResourceBundle", "java/lang/classfile/", "javax/tools/",
            "java/lang/ThreadGroup"),
        new Advice(SHARED, "java/util/Locale", "java/util/TimeZone", "java/lang/Thread"),
        new Advice(MEMORY, "java/nio/", "java/lang/foreign/"),
        new Advice(INSIDE, "java/io/", "java/nio/file/", "java/nio/channels/", "java/net/",
            "java/lang/System", "java/lang/Runtime", "java/lang/Process", "java/util/Formatter"),
        new Advice(GRADER, "workbook/grader/"));

    private record Advice(String text, String... beginnings) {
        boolean fits(String owner) {
            return Arrays.stream(beginnings).anyMatch(owner::startsWith);
        }
    }

    /** What javac calls by itself, to make lambdas, records and switches. */
    private static final Set<String> COMPILERS = Set.of("java/lang/invoke/LambdaMetafactory",
        "java/lang/invoke/StringConcatFactory", "java/lang/invoke/ConstantBootstraps",
        "java/lang/runtime/ObjectMethods", "java/lang/runtime/SwitchBootstraps");

    private final Set<String> more;

    /** @param more packages and classes that the exercise allows besides, with dots */
    Allowed(List<String> more) {
        this.more = more.stream().map(each -> each.replace('.', '/')).collect(Collectors.toSet());
    }

    /** Whether javac wrote this use by itself; its descriptor says nothing about the source. */
    static boolean isCompilers(String owner) {
        return COMPILERS.contains(owner);
    }

    /** Whether a class may be named at all. */
    boolean isAllowed(String owner) {
        String around = top(owner);
        String folder = owner.substring(0, Math.max(0, owner.lastIndexOf('/')));
        return more.contains(around) || more.contains(folder)
            || TYPES.contains(owner) || PACKAGES.contains(folder) && !NOT.contains(around);
    }

    /** Whether a member may be used of a class that may be named. */
    boolean isAllowed(String owner, String member) {
        if (more.contains(owner) || member.isEmpty()) {
            return true;
        }
        return (!ONLY.containsKey(owner) || ONLY.get(owner).contains(member))
            && !BUT.getOrDefault(owner, Set.of()).contains(member);
    }

    /** What to do instead of using {@code owner}. */
    static String instead(String owner) {
        Optional<Advice> found = owner.startsWith("java/nio/file/")
            || owner.startsWith("java/nio/channels/") ? Optional.of(new Advice(INSIDE))
            : ADVICE.stream().filter(each -> each.fits(owner)).findFirst();
        return found.map(Advice::text).orElse(OTHER);
    }

    private static String top(String internalName) {
        int nested = internalName.indexOf('$');
        return nested < 0 ? internalName : internalName.substring(0, nested);
    }
}
