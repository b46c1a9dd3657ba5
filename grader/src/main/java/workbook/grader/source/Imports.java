package workbook.grader.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes away imports that nothing needs, and adds the one that a stub needs. */
final class Imports {

    private static final String UNSOLVED = "workbook.grader.Unsolved";

    /** Types that Javadoc refers to; in a signature every word counts. */
    private static final Pattern REFERENCE = Pattern.compile(
        "(?:\\{@(?:link|linkplain|value)|@(?:see|throws|exception))\\s+([\\w.]+)"
            + "(?:#\\w+(?:\\(([^)]*)\\))?)?");
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    private Imports() {
    }

    /** {@code text} with the imports that it needs. */
    static String mended(String file, String text) {
        ParsedSource source = ParsedSource.parse(file, text);
        Set<String> used = usedNames(source);
        TextEdits edits = new TextEdits(text);
        for (ImportTree each : source.unit().getImports()) {
            String name = simpleName(each);
            if (!name.equals("*") && !used.contains(name)) {
                edits.remove(source.start(each), source.end(each));
            }
        }
        if (used.contains("Unsolved")) {
            addUnsolved(source, edits);
        }
        return edits.applied();
    }

    private static void addUnsolved(ParsedSource source, TextEdits edits) {
        CompilationUnitTree unit = source.unit();
        String line = "import " + UNSOLVED + ";\n";
        Optional<? extends ImportTree> next = unit.getImports().stream()
            .filter(each -> !each.isStatic())
            .filter(each -> each.getQualifiedIdentifier().toString().compareTo(UNSOLVED) >= 0)
            .findFirst();
        if (next.isPresent()) {
            int at = source.start(next.get());
            boolean there = next.get().getQualifiedIdentifier().toString().equals(UNSOLVED);
            edits.replace(at, at, there ? "" : line);
        } else if (unit.getImports().isEmpty()) {
            int at = source.end(unit.getPackage());
            edits.replace(at, at, "\n\n" + line.stripTrailing());
        } else {
            int at = source.end(unit.getImports().getLast());
            edits.replace(at, at, "\n" + line.stripTrailing());
        }
    }

    private static Set<String> usedNames(ParsedSource source) {
        Set<String> names = new HashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitImport(ImportTree each, Void none) {
                return null; // an import is no use
            }

            @Override
            public Void visitIdentifier(IdentifierTree name, Void none) {
                names.add(name.getName().toString());
                return null;
            }
        }.scan(source.unit(), null);
        Matcher comments = JAVADOC.matcher(source.text());
        while (comments.find()) {
            addReferences(comments.group(), names);
        }
        return names;
    }

    private static void addReferences(String javadoc, Set<String> names) {
        Matcher references = REFERENCE.matcher(javadoc);
        while (references.find()) {
            names.add(references.group(1).replaceAll("\\..*", ""));
            if (references.group(2) != null) {
                names.addAll(List.of(references.group(2).split("\\W+")));
            }
        }
    }

    private static String simpleName(ImportTree each) {
        String name = each.getQualifiedIdentifier().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
