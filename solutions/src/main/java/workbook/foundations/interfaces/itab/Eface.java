package workbook.foundations.interfaces.itab;

/**
 * A value of type {@code any}: two words, the type and the data.
 *
 * @param type the type of what is inside, or {@code null} for the nil interface
 * @param data what is inside; {@code null} is a nil pointer, slice, map or function of that type
 */
public record Eface(Type type, Object data) implements Value {

    @Override
    public InterfaceType declared() {
        return InterfaceType.ANY;
    }
}
