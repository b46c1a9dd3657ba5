package workbook.grader.suite;

import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;

/** What bytecode says of types: their names, and how wide their values are. */
final class TypeNames {

    private TypeNames() {
    }

    /** The name by which a class loader knows a class. */
    static String binary(String internalName) {
        return internalName.replace('/', '.');
    }

    /** The same of a type that is no array and not primitive. */
    static String binary(ClassDesc type) {
        return binary(type.descriptorString().replaceAll("^L|;$", ""));
    }

    /** Whether a value of that type takes two places on the stack. */
    static boolean isWide(ClassDesc type) {
        return TypeKind.from(type).slotSize() == 2;
    }
}
