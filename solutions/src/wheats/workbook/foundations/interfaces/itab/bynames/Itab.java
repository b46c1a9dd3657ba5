package workbook.foundations.interfaces.itab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import workbook.grader.Solve;

/** Led by the type: its methods are handed out one by one to the name that waits. */
public record Itab(
        InterfaceType inter, Type type, List<Method.Body> fun, Optional<String> missing) {

    public Itab {
        fun = List.copyOf(fun);
    }

    public static Itab build(InterfaceType inter, Type type) {
        return build(inter, type, Comparator.naturalOrder());
    }

    @Solve
    public static Itab build(InterfaceType inter, Type type, Comparator<String> order) {
        Iterator<String> names = inter.methods().iterator();
        if (!names.hasNext()) {
            throw new IllegalArgumentException("no table for " + inter);
        }
        String waiting = names.next();
        List<Method.Body> bodies = new ArrayList<>();
        for (Method method : type.methods()) {
            int compared = order.compare(waiting, method.name());
            if (compared < 0) {
                break;
            }
            if (compared == 0) {
                bodies.add(method.body());
                if (!names.hasNext()) {
                    return new Itab(inter, type, bodies, Optional.empty());
                }
                waiting = names.next();
            }
        }
        return new Itab(inter, type, List.of(), Optional.of(waiting));
    }
}
