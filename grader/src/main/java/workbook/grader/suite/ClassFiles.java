package workbook.grader.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.AccessFlag;
import java.util.Optional;
import java.util.OptionalInt;
import workbook.grader.Solve;

/** Reads what the compiler wrote about lines and marks. */
final class ClassFiles {

    private static final String SOLVE = Solve.class.descriptorString();

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

    /** Whether a learner is to write this method: javac marks its bridges to it as well. */
    static boolean isMarked(MethodModel method) {
        return !method.flags().has(AccessFlag.BRIDGE)
            && method.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .map(Annotation::className)
                .anyMatch(type -> type.equalsString(SOLVE));
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
