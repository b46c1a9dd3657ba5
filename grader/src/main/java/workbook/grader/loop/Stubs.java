package workbook.grader.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import workbook.grader.source.Stub;
import workbook.grader.source.TextFiles;

/**
 * What an exercise was before anybody wrote in it.
 *
 * @param given texts that the stubs are made from, by file name; a stub itself is one
 */
record Stubs(SortedMap<String, String> given) {

    /** From the kit, or from the reference solution; nothing if there is neither. */
    static Optional<Stubs> of(Places places, Item item) {
        Optional<Stubs> kit = GivenSuites.of(places, item).map(each -> new Stubs(each.stubs()));
        return kit.isPresent() || !Files.isDirectory(places.reference(item)) ? kit
            : Optional.of(of(places.reference(item)));
    }

    /** From a folder of texts. */
    static Stubs of(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        Places.javaIn(folder).forEach(file -> texts.put(file.getFileName().toString(),
            TextFiles.look(file).replace("\r\n", "\n")));
        return new Stubs(texts);
    }

    /** Changes when the stubs may have changed. */
    static Stamps stamps(Places places, Item item) {
        return Files.isRegularFile(places.givenSuites(item))
            ? Stamps.of(List.of(places.givenSuites(item)))
            : Stamps.of(Places.javaIn(places.reference(item)));
    }

    /** The stubs by file name. */
    SortedMap<String, String> texts() {
        SortedMap<String, String> stubs = new TreeMap<>();
        given.forEach((name, text) -> stubs.put(name, Stub.of(name, text)));
        return stubs;
    }
}
