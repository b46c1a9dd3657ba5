package workbook.foundations.interfaces.itab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     interface   A   C   M            one finger in each list; the name that is
     *     type        A B C D E M Z        smaller in the type's list is passed over
     *
     * I1: names of the type before `next` are smaller than the name that is looked for.
     * I2: every comparison passes a name of the type, so there are at most as many of them as the
     *     type has methods; nothing is compared twice.
     *
     * Differs from: the runtime compares signatures too, and forgets which method was missing. It
     * makes the pass again when it needs the name for a panic.
     */

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
        if (inter.isEmpty()) {
            throw new IllegalArgumentException(inter + " has no methods, so it has no table");
        }
        List<Method> methods = type.methods();
        List<Method.Body> fun = new ArrayList<>();
        int next = 0;
        for (String name : inter.methods()) {
            int compared = -1;
            while (next < methods.size() && compared < 0) {
                compared = order.compare(methods.get(next).name(), name);
                next++;
            }
            if (compared != 0) {
                return new Itab(inter, type, List.of(), Optional.of(name));
            }
            fun.add(methods.get(next - 1).body());
        }
        return new Itab(inter, type, fun, Optional.empty());
    }

    @Override
    public String toString() {
        return "(" + inter + ", " + type + missing.map(name -> ", no " + name).orElse("") + ")";
    }
}
