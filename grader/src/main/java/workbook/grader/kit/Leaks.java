package workbook.grader.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.LocalVariable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import workbook.grader.source.TextFiles;

/** Looks through every file of a kit, and into its jars, for what must not be in it. */
final class Leaks {

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern FORBIDDEN = Pattern.compile(
        "(^|.*/)(solutions|hidden-test|chaffs|wheats|answers|benchmarks|\\.git|\\.workbook|target)"
            + "/.*|(^|.*/)answers[^/]*|.*\\.yaml|docs/(authoring|architecture)\\.md");

    private final Path kit;
    private final Secrets secrets;
    private final Set<String> solutionTypes;
    private final List<String> found = new ArrayList<>();

    private Leaks(Path kit, Secrets secrets, Set<String> solutionTypes) {
        this.kit = kit;
        this.secrets = secrets;
        this.solutionTypes = solutionTypes;
    }

    /**
     * What of {@code secrets} is in a kit, as lines that name the file and where it comes from;
     * empty if nothing is.
     *
     * @param solutionTypes the types of the solutions, with slashes; no jar may hold one
     */
    static List<String> in(Path kit, Secrets secrets, Set<String> solutionTypes) {
        Leaks leaks = new Leaks(kit, secrets, solutionTypes);
        for (Path file : TextFiles.below(kit)) {
            String name = Contents.slashed(kit.relativize(file));
            if (FORBIDDEN.matcher(name).matches()) {
                leaks.found.add(name + ": such a file is in no kit");
            }
            if (name.endsWith(".jar")) {
                leaks.jar(name, file);
            } else {
                leaks.text(name, read(file));
            }
        }
        return List.copyOf(leaks.found);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void jar(String name, Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    String shown = name + "!" + entry.getName();
                    byte[] bytes = in.readAllBytes();
                    if (entry.getName().endsWith(".class")) {
                        type(shown, ClassFile.of().parse(bytes));
                    } else {
                        text(shown, new String(bytes, StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + kit.resolve(name), e);
        }
    }

    private void text(String name, String text) {
        text.lines().map(Secrets::bare).filter(secrets.lines()::containsKey)
            .forEach(line -> found.add("%s: the line \"%s\" of %s"
                .formatted(name, line, secrets.lines().get(line))));
        words(name, text);
    }

    private void type(String name, ClassModel type) {
        String self = type.thisClass().asInternalName();
        if (solutionTypes.contains(self)) {
            found.add(name + ": a class of the solutions");
        }
        boolean locals = type.methods().stream().flatMap(method -> method.code().stream())
            .flatMap(CodeModel::elementStream).anyMatch(LocalVariable.class::isInstance);
        if (locals) {
            found.add(name + ": knows the names of local variables");
        }
        for (PoolEntry entry : type.constantPool()) {
            if (entry instanceof Utf8Entry text) {
                words(name, text.stringValue());
            }
        }
    }

    private void words(String name, String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        words.stream().filter(secrets.names()::containsKey)
            .forEach(each -> found.add("%s: the name %s, private in %s"
                .formatted(name, each, secrets.names().get(each))));
        secrets.literals().forEach((literal, from) -> {
            if (text.contains(literal)) {
                found.add("%s: the literal %s of %s".formatted(name, literal, from));
            }
        });
    }
}
