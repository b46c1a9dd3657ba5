package workbook.foundations.interfaces.itab;

import java.util.List;

/**
 * How a type is declared: its own methods, and its fields if it is a struct.
 *
 * @param name the name of the type, which is also the name of a field that embeds it
 * @param methods the methods declared for it
 * @param fields the fields; a field has no name that a method of the same type has
 */
public record Declaration(String name, List<OwnMethod> methods, List<Field> fields) {

    public Declaration {
        methods = List.copyOf(methods);
        fields = List.copyOf(fields);
    }

    /**
     * A declared method.
     *
     * @param pointer whether the receiver is a pointer: {@code func (*T) M()}
     */
    public record OwnMethod(String name, boolean pointer) {
    }

    /** A field of a struct. */
    public sealed interface Field {

        /** The name of the field; of an embedded one the name of its type. */
        String name();
    }

    /** A field with a name and a type, such as {@code M int}. It has no methods to give. */
    public record Plain(String name) implements Field {
    }

    /** An embedded type {@code T}, or {@code *T} if it is a pointer. */
    public record Embedded(Declaration type, boolean pointer) implements Field {

        @Override
        public String name() {
            return type.name();
        }
    }

    /** An embedded interface. */
    public record EmbeddedInterface(String name, List<String> methods) implements Field {

        public EmbeddedInterface {
            methods = List.copyOf(methods);
        }
    }
}
