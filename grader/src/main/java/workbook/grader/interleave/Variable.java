package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known in one run about one field of one object, an element, a monitor, or a JDK object:
 * who has touched it, and what that orders.
 */
final class Variable {

    private static final int NOBODY = -1;

    final Object owner;
    final int name;
    /** The same in every run that goes the same way. */
    final int number;

    /** Who has touched it, as long as that is one thread. */
    private int toucher = NOBODY;
    private boolean touchedByTwo;
    private boolean changed;
    /** The locks that were held at every touch so far; null before the first. */
    private List<Object> guards;
    private int[] sites = new int[4];
    private int siteCount;

    /** What was known to those who released it. */
    private VectorClock released;

    int writer = NOBODY;
    int writeTick;
    int writeSite;
    /** By thread: the tick and site of its last read; 0 if it never did. */
    int[] readTicks = {};
    int[] readSites = {};

    Variable(Object owner, int name, int number) {
        this.owner = owner;
        this.name = name;
        this.number = number;
    }

    /**
     * Notes that {@code actor} touches this at {@code site}, holding {@code locks}. Two threads,
     * one of which changes it, make all sites noticeable where it was touched; if no lock was held
     * at every touch, they are places to switch as well. What only reads, is one thread's own, or
     * is always done under the same lock, comes out the same wherever one switches in between.
     */
    void touch(Actor actor, int site, boolean changes, List<Object> locks, Sites all) {
        changed |= changes;
        touchedByTwo |= toucher != NOBODY && toucher != actor.id;
        toucher = actor.id;
        keepOnly(locks);
        remember(site);
        if (touchedByTwo && changed) {
            boolean unguarded = guards.isEmpty();
            for (int i = 0; i < siteCount; i++) {
                all.notice(sites[i], unguarded);
            }
            siteCount = unguarded ? 0 : siteCount;
        }
    }

    private void keepOnly(List<Object> held) {
        if (guards == null) {
            guards = held.isEmpty() ? List.of() : new ArrayList<>(held);
        } else if (!guards.isEmpty()) {
            guards.removeIf(guard -> !isAmong(held, guard));
        }
    }

    private static boolean isAmong(List<Object> held, Object lock) {
        for (Object each : held) {
            if (each == lock) {
                return true;
            }
        }
        return false;
    }

    private void remember(int site) {
        for (int i = 0; i < siteCount; i++) {
            if (sites[i] == site) {
                return;
            }
        }
        if (siteCount == sites.length) {
            sites = Arrays.copyOf(sites, siteCount * 2);
        }
        sites[siteCount++] = site;
    }

    /** What {@code actor} did so far happens before what comes after an acquire of this. */
    void release(Actor actor) {
        if (released == null) {
            released = new VectorClock();
        }
        released.join(actor.clock);
        actor.clock.tick(actor.id);
    }

    void acquire(Actor actor) {
        if (released != null) {
            actor.clock.join(released);
        }
    }

    /** Whether the last write is by another thread, and nothing orders it before {@code actor}. */
    boolean writtenUnseenBy(Actor actor) {
        return writer != NOBODY && writer != actor.id && writeTick > actor.clock.get(writer);
    }

    /** A thread that has read this, with nothing that orders it before {@code actor}; or -1. */
    int readerUnseenBy(Actor actor) {
        for (int thread = 0; thread < readTicks.length; thread++) {
            if (thread != actor.id && readTicks[thread] > actor.clock.get(thread)) {
                return thread;
            }
        }
        return NOBODY;
    }

    void read(Actor actor, int site) {
        if (readTicks.length <= actor.id) {
            readTicks = Arrays.copyOf(readTicks, actor.id + 2);
            readSites = Arrays.copyOf(readSites, actor.id + 2);
        }
        readTicks[actor.id] = actor.clock.get(actor.id);
        readSites[actor.id] = site;
    }

    void write(Actor actor, int site) {
        writer = actor.id;
        writeTick = actor.clock.get(actor.id);
        writeSite = site;
    }
}
