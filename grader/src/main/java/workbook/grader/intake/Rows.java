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

    private final List<Row> odd = new ArrayList<>();
    private final List<Row> usual = new ArrayList<>();
    private final Map<String, Row> folders = new TreeMap<>();
    private final TreeSet<String> shown = new TreeSet<>();

    /** Of {@code files} files; an urgent one takes something away from an exercise. */
    private record Row(String path, String reason, int files, boolean urgent) {
    }

    /** Something that a reader should see by its name. */
    void odd(EntryPath path, String reason) {
        odd.add(new Row(path.shown(), reason, 1, false));
        show(path);
    }

    /** The same, and an exercise is graded without it. */
    void urgent(EntryPath path, String reason) {
        odd.add(new Row(path.shown(), reason, 1, true));
        show(path);
    }

    /** Something that any checkout has. */
    void usual(EntryPath path, String reason) {
        usual.add(new Row(String.join("/", path.parts()), reason, 1, false));
    }

    /** Something of a folder that gets one row. */
    void inFolder(String folder, String reason) {
        folders.merge(EntryPath.printable(folder), new Row(EntryPath.printable(folder), reason, 1,
            false), (one, other) -> new Row(one.path, one.reason, one.files + 1, false));
    }

    /** Something counts, so its folders are no places where nothing does. */
    void show(EntryPath path) {
        shown.add(String.join("/", path.parts()));
    }

    /**
     * The rows in the order of their paths, and one more that counts what is above {@code limit}.
     * What takes something away from an exercise comes first when there is not room for all.
     *
     * @param without a folder whose usual files have a row already; null if there is none
     */
    List<Ignored> list(int limit, String without) {
        List<Row> rows = new ArrayList<>(odd);
        rows.addAll(folders.values());
        rows.addAll(grouped(without));
        Comparator<Row> byPath = Comparator.comparing(Row::path).thenComparing(Row::reason);
        rows.sort(Comparator.comparing((Row row) -> !row.urgent).thenComparing(byPath));
        List<Ignored> list = new ArrayList<>(rows.stream().limit(limit).sorted(byPath)
            .map(row -> new Ignored(row.path, row.files == 1 ? row.reason
                : row.files + " files: " + row.reason)).toList());
        int more = rows.stream().skip(limit).mapToInt(Row::files).sum();
        if (more > 0) {
            list.add(new Ignored("and " + more + " more", "not listed"));
        }
        return list;
    }

    private List<Row> grouped(String without) {
        Map<String, List<Row>> byFolder = new TreeMap<>();
        List<Row> left = new ArrayList<>();
        for (Row row : usual) {
            if (without == null || !row.path.startsWith(without)) {
                String folder = outermost(row.path);
                (folder.isEmpty() ? left
                    : byFolder.computeIfAbsent(folder, _ -> new ArrayList<>())).add(row);
            }
        }
        List<Row> rows = new ArrayList<>();
        byFolder.forEach((folder, files) -> join(folder + "/", files, rows));
        Map<String, List<Row>> byName = new TreeMap<>();
        left.forEach(row -> byName.computeIfAbsent(name(row.path), _ -> new ArrayList<>())
            .add(row));
        byName.forEach((name, files) -> join("**/" + name, files, rows));
        return rows;
    }

    private static void join(String name, List<Row> files, List<Row> rows) {
        if (files.size() <= FEW) {
            files.forEach(file -> rows.add(new Row(EntryPath.printable(file.path), file.reason, 1,
                false)));
        } else {
            rows.add(new Row(EntryPath.printable(name), files.getFirst().reason, files.size(),
                false));
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
