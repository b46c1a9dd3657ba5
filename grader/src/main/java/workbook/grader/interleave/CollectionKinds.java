package workbook.grader.interleave;

import java.lang.reflect.Modifier;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Collections;
import java.util.Hashtable;
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
                || jdk == BitSet.class;
            return collection && Modifier.isPublic(jdk.getModifiers())
                && jdk.getEnclosingClass() == null && jdk.getName().startsWith("java.util.");
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
