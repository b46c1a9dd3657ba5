package workbook.grader.suite;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * JUnit, deaf to everything a submission could bring along: no service is looked up but the
 * grader's own, no configuration file is read, and Jupiter is the only engine.
 */
final class SuiteLauncher {

    private SuiteLauncher() {
    }

    static Launcher create() {
        return LauncherFactory.create(LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build());
    }

    static LauncherDiscoveryRequest request(List<Class<?>> suites) {
        return request(suites, _ -> true);
    }

    /** Asks for those tests of {@code suites} that are {@code chosen}. */
    static LauncherDiscoveryRequest request(
            List<Class<?>> suites, Predicate<MethodSource> chosen) {
        List<? extends DiscoverySelector> selectors =
            suites.stream().map(suite -> selectClass(suite)).toList();
        PostDiscoveryFilter filter = node -> FilterResult.includedIf(
            node.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(chosen::test)
                .orElse(true));
        return LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors)
            .filters(filter)
            .enableImplicitConfigurationParameters(false)
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
            .configurationParameter("junit.jupiter.extensions.autodetection.include",
                WatchExtension.class.getName())
            .configurationParameter("junit.jupiter.execution.timeout.mode", "disabled")
            .configurationParameter(
                "junit.jupiter.testmethod.order.default", SourceOrder.class.getName())
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            .build();
    }

    static List<Class<?>> load(List<String> names, ClassLoader loader) {
        return names.stream().<Class<?>>map(name -> load(name, loader)).toList();
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no suite " + name, e);
        }
    }
}
