package workbook.grader.interleave;

/**
 * Tells when a thread goes round in a loop and only looks, always at the same, while nobody changes
 * anything: it would go on like that until somebody does. So it is made to wait instead, as if it
 * had parked, and the schedules in which it looks once more need not be tried.
 *
 * <p>A loop that gives up after a few rounds is given that many first.
 */
final class Spinning {

    private static final int ROUNDS = 6;

    private int loop = -1;
    private long round;
    private long roundBefore;
    private long changesBefore;
    private int idle;
    /** What it waits to see more of; -1 if it does not wait. */
    private long waitsBeyond = -1;
    /** The site of the last thing that it did, and whether that seemed to change something. */
    private int lastSite = -1;
    private boolean lastChanged;
    private boolean lastArgument;

    /** It does something to {@code variable}. */
    void does(int site, Variable variable, boolean changes) {
        round = (round * 31 + site) * 31 + variable.number + 1;
        lastSite = site;
        lastChanged = changes;
    }

    void gets(boolean argument) {
        lastArgument = argument;
    }

    /**
     * What it did last came back with {@code result}.
     *
     * @return whether it changed nothing, though it might have: a compare-and-set that failed, a
     *     lock that was not to be had, or a flag that was set already
     */
    boolean wasInVain(boolean result, Sites sites) {
        if (lastSite < 0 || !lastChanged) {
            return false;
        }
        String member = sites.get(lastSite).member();
        boolean vain = member.startsWith("compareAndSet") || member.startsWith("weakCompareAndSet")
                || member.equals("tryLock") || member.equals("tryAcquire")
            ? !result
            : member.startsWith("getAndSet") && result && lastArgument;
        lastChanged &= !vain;
        return vain;
    }

    /**
     * It has come to the end of a round.
     *
     * @param changes how much all threads have changed so far
     * @return whether it is to wait
     */
    boolean turns(int site, long changes) {
        boolean same = site == loop && round != 0 && round == roundBefore
            && changes == changesBefore;
        idle = same ? idle + 1 : 0;
        loop = site;
        roundBefore = round;
        round = 0;
        changesBefore = changes;
        if (idle >= ROUNDS) {
            waitsBeyond = changes;
        }
        return isWaiting(changes);
    }

    boolean isWaiting(long changes) {
        return waitsBeyond == changes;
    }

    /** There is nobody left who could change anything. */
    void goOn() {
        waitsBeyond = -1;
        idle = 0;
    }
}
