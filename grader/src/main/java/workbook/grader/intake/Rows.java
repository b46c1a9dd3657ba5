package workbook.grader.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What does not count, on its way to a list that somebody can read: each by its own name, but a
 * folder that holds nothing else once, and files of one name that every checkout has once.
 */
final class Rows {

    /** So many files of a folder, or of a name, are worth one row. */
    private static final int FEW = 3;

    private final List<Ignored> costly = new ArrayList<>();
    private final List<Ignored> odd = new ArrayList<>();
    private final List<Ignored> usual = new ArrayList<>();
    private final Map<String, Ignored> folders = new TreeMap<>();
    private final TreeSet<String> shown = new TreeSet<>();

    /** Something that a reader should see by its name. @param urgent see {@link Ignored} */
    void odd(EntryPath path, String reason, boolean urgent) {
        odd.add(new Ignored(path.shown(), reason, 1, urgent));
        show(path);
    }

    /** Something that an exercise is graded without for certain. */
    void costly(EntryPath path, String reason) {
        costly.add(new Ignored(path.shown(), reason, 1, true));
        show(path);
    }

    /** Something that is a row already. */
    void odd(Ignored row) {
        odd.add(row);
        show(EntryPath.of(row.path()));
    }

    /** Something that any checkout has. */
    void usual(EntryPath path, String reason) {
        usual.add(new Ignored(String.join("/", path.parts()), reason));
    }

    /** Something of a folder that gets one row. */
    void inFolder(String folder, String reason) {
        String path = EntryPath.printable(folder);
        folders.merge(path, new Ignored(path, reason), (one, other) ->
            new Ignored(path, reason, one.files() + other.files(), false));
    }

    /** Something counts, so its folders are no places where nothing does. */
    void show(EntryPath path) {
        shown.add(String.join("/", path.parts()));
    }

    /**
     * The rows in the order of their paths, and one more that counts what is above {@code limit}.
     * What costs an exercise something comes first when there is not room for all, and then what
     * may.
     *
     * @param without a folder whose usual files have a row already; null if there is none
     */
    List<Ignored> list(int limit, String without) {
        List<Ignored> others = new ArrayList<>(odd);
        others.addAll(folders.values());
        others.addAll(grouped(without));
        Comparator<Ignored> byPath =
            Comparator.comparing(Ignored::path).thenComparing(Ignored::reason);
        List<Ignored> rows = new ArrayList<>(costly.stream().sorted(byPath).toList());
        rows.addAll(others.stream().sorted(Comparator.comparing(
            (Ignored row) -> !row.urgent()).thenComparing(byPath)).toList());
        List<Ignored> list = new ArrayList<>(rows.stream().limit(limit).sorted(byPath).toList());
        if (rows.size() > limit) {
            List<Ignored> rest = rows.subList(limit, rows.size());
            list.add(new Ignored("and more", "not listed",
                rest.stream().mapToInt(Ignored::files).sum(),
                rest.stream().anyMatch(Ignored::urgent)));
        }
        return list;
    }

    private List<Ignored> grouped(String without) {
        Map<String, List<Ignored>> byFolder = new TreeMap<>();
        List<Ignored> left = new ArrayList<>();
        for (Ignored row : usual) {
            if (without == null || !row.path().startsWith(without)) {
                String folder = outermost(row.path());
                (folder.isEmpty() ? left
                    : byFolder.computeIfAbsent(folder, _ -> new ArrayList<>())).add(row);
            }
        }
        List<Ignored> rows = new ArrayList<>();
        byFolder.forEach((folder, files) -> join(folder + "/", files, rows));
        Map<String, List<Ignored>> byName = new TreeMap<>();
        left.forEach(row -> byName.computeIfAbsent(name(row.path()), _ -> new ArrayList<>())
            .add(row));
        byName.forEach((name, files) -> join("**/" + name, files, rows));
        return rows;
    }

    private static void join(String name, List<Ignored> files, List<Ignored> rows) {
        if (files.size() <= FEW) {
            files.forEach(file ->
                rows.add(new Ignored(EntryPath.printable(file.path()), file.reason())));
        } else {
            rows.add(new Ignored(EntryPath.printable(name), files.getFirst().reason(),
                files.size(), false));
        }
    }

    /** The first folder on the way to a file that holds nothing which has a row of its own. */
    private String outermost(String path) {
        // No path that is shown has more in common with this one than its neighbours in order.
        int common = Math.max(common(path, shown.floor(path)), common(path, shown.ceiling(path)));
        int end = path.indexOf('/', common);
        return end < 0 ? "" : path.substring(0, end);
    }

    /** With how many equal characters both begin. */
    private static int common(String path, String other) {
        int end = other == null ? 0 : Math.min(path.length(), other.length());
        int at = 0;
        while (at < end && path.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
