package workbook.foundations.slices.growth;

/**
 * The type of a slice's elements, as far as the allocator cares.
 *
 * @param bytes the size of one element, at least 0
 * @param pointers whether it contains pointers
 */
public record Element(int bytes, boolean pointers) {

    /**
     * An element type.
     *
     * @throws IllegalArgumentException if {@code bytes} is negative, naming it
     */
    public Element {
        if (bytes < 0) {
            throw new IllegalArgumentException("an element of " + bytes + " bytes");
        }
    }
}
