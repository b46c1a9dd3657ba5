package workbook.grader.source;

import com.sun.source.tree.ClassTree;

/**
 * The variant of a reference that does nothing: every body marked {@code @Solve} returns 0,
 * {@code false}, {@code null} or something empty. It compiles like a stub and must earn nothing.
 */
public final class Defaults {

    private Defaults() {
    }

    /**
     * The text of {@code source} with such bodies.
     *
     * @param file the name of the source file, for messages
     * @throws ProjectionException if {@code source} is not Java, or cannot be projected
     */
    public static String of(String file, String source) {
        ParsedSource parsed = ParsedSource.parse(file, source);
        if (!Stub.marksSomething(parsed)) {
            return source;
        }
        TextEdits edits = new TextEdits(source);
        MemberEdits members = new MemberEdits(parsed, edits, DefaultBodies::of);
        parsed.unit().getTypeDecls().stream()
            .filter(ClassTree.class::isInstance)
            .forEach(type -> members.type((ClassTree) type, ""));
        return Imports.mended(file, edits.applied());
    }
}
