package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All sites of one check, and what is known of them. Rewriting a class adds to them; the numbers
 * stay the same however often the class is loaded again.
 */
final class Sites {

    /** The names of what is not a field: a monitor, the state of a JDK object, its contents. */
    static final int MONITOR = 0;
    static final int STATE = 1;
    static final int CONTENTS = 2;

    private final List<Site> sites = new ArrayList<>();
    private final List<String> names = new ArrayList<>(List.of("monitor", "state", "contents"));
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> classNames = new HashSet<>();
    private final BitSet noticeable = new BitSet();
    private final BitSet switchPoints = new BitSet();

    /** Adds a site; {@code quiet} ones belong to the scenario. */
    synchronized int add(String file, String className, int line, Site.Kind kind, String member,
            int name, boolean quiet) {
        if (!quiet) {
            classNames.add(className);
        }
        sites.add(new Site(sites.size(), file, className, line, kind, member, name, quiet));
        return sites.size() - 1;
    }

    /** The innermost of {@code frames} that is in a class under test, as {@code File.java:12}. */
    synchronized Optional<String> placeIn(StackTraceElement[] frames) {
        return Arrays.stream(frames)
            .filter(frame -> classNames.contains(frame.getClassName()) && frame.getLineNumber() > 0)
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .findFirst();
    }

    Site get(int id) {
        return sites.get(id);
    }

    /** The number of a field's name, as in {@code workbook.x.Counter.n}. */
    synchronized int name(String field) {
        return numbers.computeIfAbsent(field, unknown -> {
            names.add(field);
            return names.size() - 1;
        });
    }

    /** The last part of a name: {@code n}. */
    String simpleName(int number) {
        String name = names.get(number);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether two threads have met here, in any schedule so far. */
    boolean isNoticeable(int site) {
        return noticeable.get(site);
    }

    /** Whether they have met here without a common lock, so that a switch may matter. */
    boolean isSwitchPoint(int site) {
        return switchPoints.get(site);
    }

    void notice(int site, boolean switchPoint) {
        noticeable.set(site);
        if (switchPoint) {
            switchPoints.set(site);
        }
    }

    /** Whether there is a class under test for which {@code except} does not hold. */
    boolean hasOthers(Predicate<Site> except) {
        return sites.stream().anyMatch(site -> !site.quiet() && !except.test(site));
    }

    /** Whether two threads have met anywhere outside of the scenario's own code. */
    boolean haveMet() {
        return noticeable.stream().anyMatch(id -> !sites.get(id).quiet());
    }

    int switchPointCount() {
        return switchPoints.cardinality();
    }
}
