package workbook.grader.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.regex.Pattern;

/**
 * The projection of one reference solution to the stub that a learner gets.
 *
 * <ul>
 * <li>A body marked {@code @Solve} becomes {@code throw new Unsolved("Type.method");}. In a
 *     constructor the call of {@code super} or {@code this} stays.
 * <li>Private methods, fields and nested types go, with their comments, unless they are marked
 *     {@code @Given} or a signature that stays needs them. Private constructors stay.
 * <li>Initialiser blocks go, and so do block comments that begin {@code Implementation notes}.
 * <li>Imports that nothing needs any more go, the import of {@code Unsolved} comes.
 * <li>Everything else, Javadoc and formatting included, stays to the letter.
 * </ul>
 *
 * <p>A file without {@code @Solve} is given code and stays as it is. The stub of a stub is itself.
 */
public final class Stub {

    private static final Pattern NOTES = Pattern.compile("/\\*\\s*\\*? ?Implementation notes\\b");

    private Stub() {
    }

    /**
     * The stub of {@code source}.
     *
     * @param file the name of the source file, for messages
     * @throws ProjectionException if {@code source} is not Java, or cannot be projected
     */
    public static String of(String file, String source) {
        ParsedSource parsed = ParsedSource.parse(file, source);
        if (!marksSomething(parsed)) {
            return source;
        }
        TextEdits edits = new TextEdits(source);
        Comments.in(source).stream()
            .filter(comment -> NOTES.matcher(comment.text()).lookingAt())
            .forEach(comment -> edits.remove(comment.from(), comment.to()));
        MemberEdits members = new MemberEdits(parsed, edits,
            (type, method, what) -> "throw new Unsolved(\"" + what + "\");");
        parsed.unit().getTypeDecls().stream()
            .filter(ClassTree.class::isInstance)
            .forEach(type -> members.type((ClassTree) type, ""));
        return Imports.mended(file, edits.applied());
    }

    /** Whether a body of the file is marked {@code @Solve}. */
    static boolean marksSomething(ParsedSource parsed) {
        return Boolean.TRUE.equals(new TreeScanner<Boolean, Void>() {
            @Override
            public Boolean visitModifiers(ModifiersTree modifiers, Void none) {
                return ParsedSource.annotation(modifiers, "Solve").isPresent();
            }

            @Override
            public Boolean reduce(Boolean one, Boolean other) {
                return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
            }
        }.scan((Tree) parsed.unit(), null));
    }
}
