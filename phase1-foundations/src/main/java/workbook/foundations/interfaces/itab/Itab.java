package workbook.foundations.interfaces.itab;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * An interface table: how one type does what one interface asks for. It is made once for the pair.
 * There is one for a type that does not implement the interface, too; it says what is missing.
 *
 * @see <a href="https://go.dev/src/runtime/iface.go">itabInit in iface.go</a>
 *
 * @param inter the interface, which has methods
 * @param type the type
 * @param fun the body of each method of the interface, in the interface's order; empty if the
 *     type does not implement it
 * @param missing the first method, in the interface's order, that the type does not have; empty
 *     if it has them all
 */
public record Itab(
        InterfaceType inter, Type type, List<Method.Body> fun, Optional<String> missing) {

    public Itab {
        fun = List.copyOf(fun);
    }

    /**
     * The table of {@code inter} and {@code type}.
     *
     * @throws IllegalArgumentException if {@code inter} has no methods, naming it; it needs no
     *     table
     */
    public static Itab build(InterfaceType inter, Type type) {
        return build(inter, type, Comparator.naturalOrder());
    }

    /**
     * The same, with the order in which both lists are sorted. Names are compared by {@code order}
     * alone, in one pass over both lists: at most as often as there are names in the two together.
     *
     * @throws IllegalArgumentException if {@code inter} has no methods, naming it
     */
    @Solve
    public static Itab build(InterfaceType inter, Type type, Comparator<String> order) {
        throw new Unsolved("Itab.build");
    }

    @Override
    public String toString() {
        return "(" + inter + ", " + type + missing.map(name -> ", no " + name).orElse("") + ")";
    }
}
