package workbook.grader.source;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes away imports that nothing needs, and adds the one that a stub needs. */
final class Imports {

    private static final String UNSOLVED = "workbook.grader.Unsolved";
    private static final String LINE = "import " + UNSOLVED + ";";

    private Imports() {
    }

    /** {@code text} with the imports that it needs. */
    static String mended(String file, String text) {
        ParsedSource source = ParsedSource.parse(file, text);
        Set<String> used = usedNames(source);
        TextEdits edits = new TextEdits(text);
        List<ImportTree> kept = new ArrayList<>();
        for (ImportTree each : source.unit().getImports()) {
            if (each.isModule() || isNeeded(simpleName(each), used)) {
                kept.add(each);
            } else {
                edits.remove(source.start(each), source.end(each));
            }
        }
        if (used.contains("Unsolved")) {
            addUnsolved(source, kept, edits);
        }
        return edits.applied();
    }

    private static boolean isNeeded(String name, Set<String> used) {
        return name.equals("*") || used.contains(name);
    }

    /** At its place in the alphabet among the imports of types, which follow the static ones. */
    private static void addUnsolved(ParsedSource source, List<ImportTree> kept, TextEdits edits) {
        List<ImportTree> types = kept.stream().filter(each -> !each.isStatic()).toList();
        Optional<ImportTree> next = types.stream()
            .filter(each -> each.getQualifiedIdentifier().toString().compareTo(UNSOLVED) >= 0)
            .findFirst();
        if (next.isPresent()) {
            if (!next.get().getQualifiedIdentifier().toString().equals(UNSOLVED)) {
                edits.insert(source.start(next.get()), LINE + "\n");
            }
        } else if (!types.isEmpty()) {
            edits.insert(source.end(types.getLast()), "\n" + LINE);
        } else if (!kept.isEmpty()) {
            edits.insert(source.end(kept.getLast()), "\n\n" + LINE);
        } else {
            edits.insert(source.end(source.unit().getPackage()), "\n\n" + LINE);
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
        source.eachReference(reference -> names.addAll(List.of(reference.split("\\W+"))));
        return names;
    }

    private static String simpleName(ImportTree each) {
        String name = each.getQualifiedIdentifier().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
