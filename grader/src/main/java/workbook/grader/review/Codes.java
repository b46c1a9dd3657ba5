package workbook.grader.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.review.Code.Line;
import workbook.grader.review.References.Texts;

/** The files of submissions, by the exercise that they belong to. */
final class Codes {

    /**
     * Of one file. More is nothing that a person reads, and makes a page that nobody can open.
     */
    static final int MOST_LINES = 5_000;

    static final SortedMap<String, String> NO_FILES = Collections.emptySortedMap();

    private static final String SOURCES = "/src/main/java/";

    private final References references;
    private final Map<String, List<String>> referenceLines = new HashMap<>();

    Codes(References references) {
        this.references = references;
    }

    /** The paths of a submission's files by the id of the exercise; the rest under "". */
    static Map<String, SortedMap<String, String>> byExercise(SubmissionRecord record) {
        Map<String, String> ids = record.exercises().stream().collect(Collectors.toMap(
            each -> each.score().name().replace('.', '/'), each -> each.score().id(),
            (one, _) -> one));
        Map<String, SortedMap<String, String>> files = new HashMap<>();
        record.sources().forEach((path, text) -> files
            .computeIfAbsent(ids.getOrDefault(folder(path, ids.keySet()), ""),
                _ -> new TreeMap<>())
            .put(path, text));
        return files;
    }

    /** The exercise's folder below that of its phase; empty if the path belongs to none. */
    private static String folder(String path, Set<String> folders) {
        String[] steps = path.substring(Math.max(0, path.indexOf(SOURCES))).split("/");
        int first = SOURCES.split("/").length + 2; // "workbook", and the phase
        for (int last = steps.length - 1; last > first; last--) {
            String folder = String.join("/", Arrays.copyOfRange(steps, first, last));
            if (folders.contains(folder)) {
                return folder;
            }
        }
        return "";
    }

    /** The files of an exercise that somebody has begun; else none. */
    List<Code> ofBegun(Grade grade, ExerciseRecord exercise,
            Map<String, SortedMap<String, String>> byExercise) {
        return Part.isBegun(grade, exercise)
            ? of(exercise, byExercise.getOrDefault(exercise.score().id(), NO_FILES)) : List.of();
    }

    /** The files of an exercise, those of the reference that are missing among them. */
    List<Code> of(ExerciseRecord exercise, SortedMap<String, String> files) {
        String id = exercise.score().id();
        Texts texts = references.of(id);
        Map<String, List<Mark>> marks = Mark.of(exercise.score()).stream()
            .collect(Collectors.groupingBy(Mark::file));
        Map<String, Set<Integer>> missed = new HashMap<>();
        exercise.coverage().forEach(each ->
            missed.put(each.source(), new TreeSet<>(each.missed())));
        List<Code> codes = new ArrayList<>();
        for (String path : paths(files, texts)) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            List<Mark> here = marks.getOrDefault(name, List.of());
            Set<Integer> unseen = missed.getOrDefault(inside(path, exercise), Set.of());
            if (files.containsKey(path)) { // of two files of one name, the first is meant
                marks.remove(name);
            }
            codes.add(code("f" + id + "-" + codes.size(), path, files.get(path), texts, here,
                unseen));
        }
        return codes;
    }

    /** The path below the exercise's folder. */
    private static String inside(String path, ExerciseRecord exercise) {
        String folder = "/" + exercise.score().name().replace('.', '/') + "/";
        return path.substring(path.indexOf(folder, path.indexOf(SOURCES)) + folder.length());
    }

    /** Files that belong to no exercise. */
    List<Code> further(SortedMap<String, String> files) {
        List<Code> codes = new ArrayList<>();
        files.forEach((path, text) -> codes.add(code("f-" + codes.size(), path, text, Texts.NONE,
            List.of(), Set.of())));
        return codes;
    }

    /** Those of the folder itself come first, so that a name means them. */
    private static List<String> paths(SortedMap<String, String> files, Texts texts) {
        SortedSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(texts.reference().keySet());
        return paths.stream().sorted(Comparator
            .comparingLong((String path) -> path.chars().filter(each -> each == '/').count()))
            .toList();
    }

    private Code code(String id, String path, String text, Texts texts, List<Mark> marks,
            Set<Integer> missed) {
        List<String> reference = texts.reference().containsKey(path)
            ? referenceLines.computeIfAbsent(path,
                _ -> texts.reference().get(path).lines().toList())
            : List.of();
        if (text == null) {
            return new Code(id, path, List.of(), 0, true, reference,
                StubDiff.none("This file was not handed in."));
        }
        Map<Integer, List<String>> notes = marks.stream().collect(Collectors.groupingBy(
            Mark::line, Collectors.mapping(Mark::note, Collectors.toList())));
        List<String> all = text.lines().toList();
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= Math.min(all.size(), MOST_LINES); number++) {
            List<String> said = notes.getOrDefault(number, List.of());
            lines.add(new Line(said.isEmpty() ? "" : id + "-" + number, all.get(number - 1),
                said.stream().distinct().toList(), missed.contains(number)));
        }
        return new Code(id, path, lines, all.size() - lines.size(), false, reference,
            texts.stubs().containsKey(path)
                ? StubDiff.of(texts.stubs().get(path).lines().toList(), all)
                : StubDiff.none("There is no stub of this file."));
    }
}
