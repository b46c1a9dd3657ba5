package workbook.grader.suite;

import java.lang.classfile.Opcode;

/** What the JVM's operators make of whole numbers. */
final class Arithmetic {

    private Arithmetic() {
    }

    /** The result; {@code null} for what is not reckoned here. */
    static Long of(Opcode opcode, long left, long right) {
        return switch (opcode) {
            case IADD, LADD -> left + right;
            case ISUB, LSUB -> left - right;
            case IMUL, LMUL -> left * right;
            case IDIV, LDIV -> right == 0 ? null : Long.valueOf(left / right);
            case IREM, LREM -> right == 0 ? null : Long.valueOf(left % right);
            case INEG, LNEG -> -left;
            case IAND, LAND -> left & right;
            case IOR, LOR -> left | right;
            case IXOR, LXOR -> left ^ right;
            case ISHL -> (long) ((int) left << right);
            case ISHR -> (long) ((int) left >> right);
            case LSHL -> left << right;
            case LSHR -> left >> right;
            case LCMP -> (long) Long.compare(left, right);
            default -> null;
        };
    }

    /** Whether a conditional jump is made. */
    static Boolean holds(Opcode opcode, int left, int right) {
        return switch (opcode) {
            case IFEQ, IF_ICMPEQ -> left == right;
            case IFNE, IF_ICMPNE -> left != right;
            case IFLT, IF_ICMPLT -> left < right;
            case IFGE, IF_ICMPGE -> left >= right;
            case IFGT, IF_ICMPGT -> left > right;
            case IFLE, IF_ICMPLE -> left <= right;
            default -> null;
        };
    }
}
