package workbook.foundations.interfaces.itab;

import java.util.List;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * The method sets of a declared type {@code T} and of {@code *T}.
 *
 * @see <a href="https://go.dev/ref/spec#Struct_types">Struct types: promoted methods</a>
 * @see <a href="https://go.dev/ref/spec#Selectors">Selectors: the shallowest depth</a>
 *
 * @param value the methods of {@code T}, sorted by name
 * @param pointer the methods of {@code *T}, sorted by name
 */
public record MethodSets(List<Selected> value, List<Selected> pointer) {

    public MethodSets {
        value = List.copyOf(value);
        pointer = List.copyOf(pointer);
    }

    /**
     * A method of a method set.
     *
     * @param owner the name of the type or interface that declares it
     * @param depth how many embedded fields lie between: 0 for the type's own methods
     */
    public record Selected(String name, String owner, int depth) {
    }

    /**
     * The method sets of {@code type} and a pointer to it. Names are looked for by depth: the
     * methods and fields of the type itself, then those of what it embeds, and so on. The
     * shallowest depth that has a name decides. If it is there once, and a method, this is the
     * method; if it is there several times, or a field, there is no method of that name.
     *
     * <p>{@code *T} has every method that is chosen. {@code T} has it if its receiver is no
     * pointer, if an interface declares it, or if an embedded pointer is on the way to it.
     */
    @Solve
    public static MethodSets of(Declaration type) {
        throw new Unsolved("MethodSets.of");
    }
}
