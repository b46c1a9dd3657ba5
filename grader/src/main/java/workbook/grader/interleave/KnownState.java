package workbook.grader.interleave;

import java.util.Set;

/**
 * Which classes of the JDK the code under test may call. Those that are known to keep nothing that
 * threads could share are trusted; those that {@link JdkCalls} knows are checked. Of any other
 * nobody knows what two threads do to it at once, so it is refused and not trusted.
 */
final class KnownState {

    private static final String UNKNOWN =
        "uses %s, and what threads do to that at the same time cannot be checked: keep what they "
            + "share in fields, arrays, collections or atomics of your own";

    /** Packages of values, functions and streams; not what is below them. */
    private static final Set<String> PACKAGES = Set.of("java/util/function", "java/util/stream",
        "java/util/random", "java/time", "java/time/temporal", "java/time/chrono", "java/time/zone",
        "java/math", "java/util/regex", "java/nio/charset", "java/lang/annotation",
        "java/lang/constant", "java/util/logging", "java/util/concurrent",
        "java/util/concurrent/atomic", "java/util/concurrent/locks", "java/lang/runtime");

    private static final Set<String> UTIL = Set.of("Objects", "Optional", "OptionalInt",
        "OptionalLong", "OptionalDouble", "Arrays", "Collections", "Comparator", "Comparators",
        "Locale", "UUID", "Random", "SplittableRandom", "Spliterator", "Spliterators", "HexFormat",
        "Date", "EventListener", "EventObject", "Base64", "Base64$Encoder", "Base64$Decoder",
        "RandomAccess", "Map$Entry", "AbstractMap$SimpleImmutableEntry", "Formatter",
        "AbstractMap$SimpleEntry", "PrimitiveIterator$OfInt", "PrimitiveIterator$OfLong",
        "PrimitiveIterator$OfDouble", "StringTokenizer", "Currency", "ServiceConfigurationError");

    private static final Set<String> LANG_REFUSED = Set.of("ClassLoader", "Module", "ModuleLayer",
        "Compiler", "ThreadGroup", "Package");

    private static final Set<String> PROPERTIES =
        Set.of("setProperty", "clearProperty", "getProperties", "setProperties");

    private static final Set<String> INVOKE = Set.of("VarHandle", "VarHandle$AccessMode",
        "MethodHandles", "MethodType", "TypeDescriptor", "LambdaMetafactory",
        "StringConcatFactory");

    /** Of {@code MethodHandles.Lookup}: what does not load code that was never looked at. */
    private static final Set<String> LOOKUPS = Set.of("findVarHandle", "findStaticVarHandle",
        "in", "lookupClass", "unreflectVarHandle");

    private static final Set<String> IO = Set.of("PrintStream", "PrintWriter", "IOException",
        "UncheckedIOException", "Serializable", "Closeable", "Flushable", "StringWriter",
        "ObjectStreamException", "NotSerializableException", "InputStream");

    private KnownState() {
    }

    /** What to say about a call of {@code owner.name}; empty if it is known. */
    static String advice(String owner, String name) {
        return isForeign(owner) && !isKnown(owner, name)
            ? UNKNOWN.formatted(owner.replace('/', '.').replace('$', '.')) : "";
    }

    /** Whether a class is the JDK's; what is neither that nor under test is the suite's. */
    private static boolean isForeign(String owner) {
        return owner.startsWith("java/") || owner.startsWith("javax/") || owner.startsWith("jdk/")
            || owner.startsWith("sun/") || owner.startsWith("com/sun/")
            || owner.startsWith("org/w3c/") || owner.startsWith("org/xml/");
    }

    private static boolean isKnown(String owner, String name) {
        int slash = owner.lastIndexOf('/');
        String type = owner.substring(slash + 1);
        return switch (owner.substring(0, slash)) {
            case "java/lang" -> !LANG_REFUSED.contains(type)
                && !(type.equals("System") && PROPERTIES.contains(name));
            case "java/lang/invoke" -> type.equals("MethodHandles$Lookup")
                ? LOOKUPS.contains(name) : INVOKE.contains(type);
            case "java/lang/reflect" -> type.equals("Array") && name.equals("newInstance");
            case "java/lang/ref" -> name.equals("reachabilityFence");
            case "java/io" -> IO.contains(type);
            case "java/util" ->
                UTIL.contains(type) || isChecked(owner) || type.endsWith("Exception");
            case String folder -> PACKAGES.contains(folder);
        };
    }

    /** A collection, a map, an iterator, or one of those that are treated like them. */
    private static boolean isChecked(String owner) {
        return JdkCalls.jdkClass(owner).filter(JdkCalls::isContainer).isPresent();
    }
}
