package workbook.grader.sharpness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.TextFiles;

/**
 * Compiles variants of one exercise, each into a folder of its own, with the classes of other
 * exercises that the reference needs.
 *
 * @param classes where the reference was compiled to, and what it imports
 * @param work the folder for variants
 * @param compiler sees {@code classes}
 */
public record VariantBuild(Path classes, Path work, SourceCompiler compiler) {

    /**
     * The folder of a variant's classes.
     *
     * @throws SharpnessException if it does not compile, with the first complaint
     */
    Path compiled(Variant variant) {
        Path folder = work.resolve(variant.name().replace(' ', '-'));
        return switch (compiler.compile(variant.packageName(), variant.sources(), folder)) {
            case SourceCompiler.Compiled(Path compiled) -> {
                copyOthers(variant, compiled);
                hideText(variant, compiled);
                yield compiled;
            }
            case SourceCompiler.Broken(List<SourceCompiler.Problem> problems) ->
                throw new SharpnessException("does not compile: " + problems.getFirst());
        };
    }

    private void copyOthers(Variant variant, Path target) {
        Path own = classes.resolve(variant.packageName().replace('.', '/'));
        for (Path file : TextFiles.below(classes)) {
            if (!file.startsWith(own)) {
                copy(file, target.resolve(classes.relativize(file).toString()));
            }
        }
    }

    /**
     * Puts an empty source beside the classes, where a schedule looks first. Without it the
     * schedule would show lines of the stub; and the variant's own are not for a chapter's readers.
     */
    private static void hideText(Variant variant, Path compiled) {
        Path folder = compiled.resolve(variant.packageName().replace('.', '/'));
        variant.sources().keySet().forEach(name -> {
            try {
                TextFiles.write(folder.resolve(name), "");
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
            }
        });
    }

    private static void copy(Path file, Path copy) {
        try {
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + file + " to " + copy, e);
        }
    }
}
