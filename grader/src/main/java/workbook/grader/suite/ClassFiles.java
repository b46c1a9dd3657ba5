package workbook.grader.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what the compiler wrote about lines. */
final class ClassFiles {

    private ClassFiles() {
    }

    /** The class file that {@code loader} would load {@code className} from, if it has one. */
    static Optional<ClassModel> find(ClassLoader loader, String className) {
        String path = className.replace('.', '/') + ".class";
        try (InputStream in = loader.getResourceAsStream(path)) {
            return in == null
                ? Optional.empty()
                : Optional.of(ClassFile.of().parse(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** The first line of a method's body. */
    static OptionalInt firstLine(MethodModel method) {
        return method.code().stream()
            .flatMap(CodeModel::elementStream)
            .filter(LineNumber.class::isInstance)
            .mapToInt(element -> ((LineNumber) element).line())
            .findFirst();
    }
}
