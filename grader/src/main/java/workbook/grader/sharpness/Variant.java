package workbook.grader.sharpness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import workbook.grader.source.TextFiles;

/**
 * The sources of one exercise, the reference's or others.
 *
 * @param packageName the exercise
 * @param name for messages and folders, as in {@code "chaff middle-overflows"}
 * @param sources text by file name
 */
record Variant(String packageName, String name, Map<String, String> sources) {

    Variant {
        sources = Map.copyOf(sources);
    }

    /** What stands in {@code root} for a package. */
    static Variant read(Path root, String packageName, String name) {
        return new Variant(packageName, name,
            javaFiles(root.resolve(packageName.replace('.', '/'))));
    }

    /**
     * This variant with the files of {@code folder} instead of, or beside, its own; or with the
     * edits that are listed there.
     *
     * @throws SharpnessException if an edit cannot be made
     */
    Variant overlaid(Path folder, String otherName) {
        Map<String, String> all = new TreeMap<>(sources);
        all.putAll(javaFiles(folder));
        return new Variant(packageName, otherName, all)
            .edited(otherName, EditFile.read(folder.resolve(EditFile.NAME)));
    }

    /**
     * This variant with all edits in it, one after the other.
     *
     * @throws SharpnessException if a file is not there or a text does not occur exactly once
     */
    Variant edited(String otherName, List<Edit> edits) {
        Map<String, String> all = new TreeMap<>(sources);
        for (Edit edit : edits) {
            if (!all.containsKey(edit.file())) {
                throw new SharpnessException("there is no file %s; there are %s".formatted(
                    edit.file(), all.keySet()));
            }
            all.compute(edit.file(), (_, text) -> edit.applied(text));
        }
        return new Variant(packageName, otherName, all);
    }

    /** This variant with each file changed by {@code change}, a function of name and text. */
    Variant changed(String otherName, BiFunction<String, String, String> change) {
        Map<String, String> all = new TreeMap<>();
        sources.forEach((file, text) -> all.put(file, change.apply(file, text)));
        return new Variant(packageName, otherName, all);
    }

    private static Map<String, String> javaFiles(Path folder) {
        return TextFiles.in(folder).stream()
            .filter(TextFiles::isJava)
            .collect(Collectors.toMap(file -> file.getFileName().toString(), TextFiles::read));
    }
}
