package workbook.grader.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a container or a nested archive is, by the ending of its name. */
enum Kind {
    ZIP(".zip", ".jar"),
    TAR(".tar"),
    TAR_GZ(".tar.gz", ".tgz"),
    TAR_BZ2(".tar.bz2", ".tbz2", ".tbz"),
    BUNDLE(".bundle"),
    /** Archives that nothing here can read; naming them gives the student a row, and a reason. */
    UNREAD(".tar.xz", ".txz", ".tar.zst", ".tzst", ".tar.lz", ".tar.z", ".7z", ".rar", ".xz",
        ".gz", ".bz2", ".zst", ".zipx");

    private final List<String> endings;

    Kind(String... endings) {
        this.endings = List.of(endings);
    }

    /** By a file's name; nothing if it has none of the endings. */
    static Optional<Kind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.ending(name).isPresent()).findFirst();
    }

    /** A file's name without such an ending. */
    static String withoutEnding(String name) {
        return of(name).flatMap(kind -> kind.ending(name))
            .map(ending -> name.substring(0, name.length() - ending.length())).orElse(name);
    }

    /** The ending of {@code name} that says it is of this kind. */
    Optional<String> ending(String name) {
        return endings.stream().filter(name.toLowerCase(Locale.ROOT)::endsWith).findFirst();
    }
}
