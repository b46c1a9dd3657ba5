package workbook.grader.interleave;

/**
 * What rewritten code gets where it says {@code new Thread(...)} or {@code extends Thread}: it
 * looks like the thread that was asked for, and runs on a virtual one under control.
 */
public class FacadeThread extends Thread {

    private Thread real;

    public FacadeThread() {
        this(null, null, newName());
    }

    public FacadeThread(Runnable task) {
        this(null, task, newName());
    }

    public FacadeThread(Runnable task, String name) {
        super(task, name);
    }

    public FacadeThread(String name) {
        super(name);
    }

    public FacadeThread(ThreadGroup group, Runnable task) {
        this(group, task, newName());
    }

    public FacadeThread(ThreadGroup group, String name) {
        super(group, name);
    }

    public FacadeThread(ThreadGroup group, Runnable task, String name) {
        super(group, task, name);
    }

    public FacadeThread(ThreadGroup group, Runnable task, String name, long stackSize) {
        super(group, task, name, stackSize);
    }

    public FacadeThread(ThreadGroup group, Runnable task, String name, long stackSize,
            boolean inherit) {
        super(group, task, name, stackSize, inherit);
    }

    /** As the JDK names threads, but the same in every run. */
    private static String newName() {
        Run run = Run.mine();
        return "Thread-" + (run == null ? "?" : run.nextThreadNumber());
    }

    /** The thread that runs; this one as long as none does. */
    final Thread real() {
        return real == null ? this : real;
    }

    @Override
    public void start() {
        Run run = Run.mine();
        if (run == null) {
            super.start();
            return;
        }
        if (real != null) {
            throw new IllegalThreadStateException();
        }
        underControl(run).start();
    }

    /** The thread that it runs on, for pools of the JDK: they start threads in their own way. */
    final Thread underControl(Run run) {
        if (real == null) {
            real = VirtualThreads.on(run).name(getName()).unstarted(this::runUnderControl);
        }
        return real;
    }

    private void runUnderControl() {
        Run run = Run.mine();
        run.running().facade = this;
        try {
            run();
        } catch (Throwable thrown) {
            if (hasOwnHandler()) {
                getUncaughtExceptionHandler().uncaughtException(this, thrown);
            } else {
                run.ending.thrown(thrown, "in thread " + getName() + ": ");
            }
        }
    }

    private boolean hasOwnHandler() {
        return getUncaughtExceptionHandler() != getThreadGroup();
    }

    @Override
    public void interrupt() {
        if (real == null) {
            super.interrupt();
        } else {
            real.interrupt();
        }
    }

    @Override
    public boolean isInterrupted() {
        return real == null ? super.isInterrupted() : real.isInterrupted();
    }

    @Override
    public State getState() {
        return real == null ? super.getState() : real.getState();
    }
}
