package workbook.grader.interleave;

import java.lang.reflect.Modifier;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.Hashtable;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.StringJoiner;
import java.util.Vector;

/** How a collection of the JDK, or one that extends it, treats threads. */
final class CollectionKinds {

    private CollectionKinds() {
    }

    /** Whether it guards every call with its own monitor. */
    static boolean isSelfLocking(Object object) {
        return object instanceof Vector<?> || object instanceof Hashtable<?, ?>
            || object instanceof StringBuffer || SYNCHRONIZED.get(object.getClass());
    }

    private static final ClassValue<Boolean> SYNCHRONIZED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.getName().startsWith(Collections.class.getName() + "$Synchronized");
        }
    };

    /** Whether it gathers text or numbers: as much shared state as a list. */
    static boolean isBuilder(Class<?> type) {
        return BUILDERS.contains(type);
    }

    private static final Set<Class<?>> BUILDERS = Set.of(StringBuilder.class, StringBuffer.class,
        StringJoiner.class, IntSummaryStatistics.class, LongSummaryStatistics.class,
        DoubleSummaryStatistics.class);

    /** Whether it belongs to {@code java.util.concurrent}. */
    static boolean isConcurrent(Object owner) {
        return CONCURRENT.get(owner.getClass());
    }

    private static final ClassValue<Boolean> CONCURRENT = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return jdkType(type).getName().startsWith("java.util.concurrent.");
        }
    };

    /** Whether it is documented as not thread-safe. */
    static boolean needsLock(Object owner) {
        return NEEDS_LOCK.get(owner.getClass());
    }

    private static final ClassValue<Boolean> NEEDS_LOCK = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            Class<?> jdk = jdkType(type);
            boolean collection = AbstractCollection.class.isAssignableFrom(jdk)
                || AbstractMap.class.isAssignableFrom(jdk)
                || jdk == BitSet.class || isBuilder(jdk);
            return collection && Modifier.isPublic(jdk.getModifiers())
                && jdk.getEnclosingClass() == null
                && (jdk.getName().startsWith("java.util.") || isBuilder(jdk));
        }
    };

    private static Class<?> jdkType(Class<?> type) {
        Class<?> jdk = type;
        while (jdk.getClassLoader() != null) {
            jdk = jdk.getSuperclass();
        }
        return jdk;
    }
}
