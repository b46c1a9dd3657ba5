package workbook.concurrency.context.tree;

/** An action that is to be run when a context has ended. */
@FunctionalInterface
public interface Registration {

    /**
     * Takes the action back.
     *
     * @return whether this call did: the action will not be run. False if it was handed over to be
     *     run, or taken back before. In a context that never ends, the first call takes it back
     */
    boolean stop();
}
