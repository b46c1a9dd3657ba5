package workbook.grader.suite;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Has the runner's {@link Watch} run whatever a suite does. JUnit makes it, as the only service
 * that {@link SuiteLauncher} lets it look up.
 */
public final class WatchExtension implements InvocationInterceptor {

    static final ScopedValue<Watch> WATCH = ScopedValue.newInstance();

    @Override
    public <T> T interceptTestClassConstructor(Invocation<T> invocation,
            ReflectiveInvocationContext<Constructor<T>> what, ExtensionContext context)
            throws Throwable {
        return watched(invocation);
    }

    @Override
    public void interceptBeforeAllMethod(Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> what, ExtensionContext context) throws Throwable {
        watched(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> what, ExtensionContext context) throws Throwable {
        watched(invocation);
    }

    @Override
    public void interceptTestMethod(Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> what, ExtensionContext context) throws Throwable {
        watched(invocation);
    }

    @Override
    public <T> T interceptTestFactoryMethod(Invocation<T> invocation,
            ReflectiveInvocationContext<Method> what, ExtensionContext context) throws Throwable {
        return watched(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> what, ExtensionContext context) throws Throwable {
        watched(invocation);
    }

    @Override
    public void interceptDynamicTest(Invocation<Void> invocation,
            DynamicTestInvocationContext what, ExtensionContext context) throws Throwable {
        watched(invocation);
    }

    @Override
    public void interceptAfterEachMethod(Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> what, ExtensionContext context) throws Throwable {
        watched(invocation);
    }

    @Override
    public void interceptAfterAllMethod(Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> what, ExtensionContext context) throws Throwable {
        watched(invocation);
    }

    private static <T> T watched(Invocation<T> invocation) throws Throwable {
        return WATCH.isBound() ? WATCH.get().run(invocation::proceed) : invocation.proceed();
    }
}
