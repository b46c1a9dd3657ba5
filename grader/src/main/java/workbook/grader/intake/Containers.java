package workbook.grader.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workbook.grader.source.TextFiles;

/**
 * What lies in a folder of submissions.
 *
 * @param list one container a student, in the order of the students
 * @param others what is no container, in the order of names
 */
public record Containers(List<Path> list, List<Ignored> others) {

    public Containers {
        list = List.copyOf(list);
        others = List.copyOf(others);
    }

    /**
     * Looks into a folder.
     *
     * @throws IntakeException if it cannot be looked into, holds no container, or holds two of one
     *     student
     */
    public static Containers in(Path submissions) {
        List<Path> list = new ArrayList<>();
        List<Ignored> others = new ArrayList<>();
        for (Path child : children(submissions)) {
            String reason = reason(child);
            if (reason.isEmpty()) {
                list.add(child);
            } else {
                others.add(new Ignored(EntryPath.printable(name(child)), reason));
            }
        }
        if (list.isEmpty()) {
            throw new IntakeException("there are no submissions in " + submissions + ". Put one "
                + "folder, archive, bundle or bare clone a student there");
        }
        list.sort(Comparator.comparing(Containers::student));
        requireOneEach(list);
        return new Containers(list, others);
    }

    /** The student of a container: its name without the ending, composed. */
    public static String student(Path container) {
        String name = name(container);
        boolean folder = Files.isDirectory(container, LinkOption.NOFOLLOW_LINKS);
        return EntryPath.compose(!folder ? Kind.withoutEnding(name)
            : name.endsWith(".git") ? name.substring(0, name.length() - ".git".length()) : name);
    }

    private static List<Path> children(Path submissions) {
        if (!Files.isDirectory(submissions)) {
            throw new IntakeException((Files.exists(submissions) ? "this is no folder: "
                : "there is no folder ") + submissions + ". Name the one that holds the "
                + "submissions, one folder or archive a student");
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(submissions)) {
            stream.forEach(children::add);
        } catch (IOException e) {
            throw new IntakeException("cannot look into " + submissions + ": " + TextFiles.why(e));
        }
        children.sort(Comparator.comparing(Containers::name));
        return children;
    }

    /** Why something is no container; empty if it is one. */
    private static String reason(Path child) {
        String name = name(child);
        if (name.startsWith(".")) {
            return "hidden";
        }
        if (EntryPath.of(name).isJunk()) {
            return "made by an operating system";
        }
        if (student(child).isBlank()) {
            return "its name is no student's";
        }
        // A link is one too: reading it says that it is not followed, in the student's own row.
        return Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)
            || Files.isSymbolicLink(child) || Kind.of(name).isPresent()
            ? "" : "no folder, archive, bundle or bare clone";
    }

    private static void requireOneEach(List<Path> list) {
        Map<String, Path> byStudent = new TreeMap<>();
        for (Path each : list) {
            Path other = byStudent.putIfAbsent(EntryPath.fold(student(each)), each);
            if (other != null) {
                throw new IntakeException("two submissions are of one student: \""
                    + EntryPath.printable(name(other)) + "\" and \""
                    + EntryPath.printable(name(each)) + "\". Move one of them away, or rename it");
            }
        }
    }

    private static String name(Path container) {
        return container.getFileName().toString();
    }
}
