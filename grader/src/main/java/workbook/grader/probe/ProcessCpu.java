package workbook.grader.probe;

import java.time.Duration;

/**
 * How much processor time this process has used, on all of its threads, virtual ones and the JVM's
 * own included. Other processes, however busy, do not change it.
 */
public final class ProcessCpu {

    private ProcessCpu() {
    }

    /** Used since the start; in steps of about 10 ms. Zero where the system does not say. */
    public static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
