package workbook.foundations.interfaces.itab;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import workbook.grader.Solve;

/** Depth first: everything is collected, and the shallowest of each name is looked for then. */
public record MethodSets(List<Selected> value, List<Selected> pointer) {

    public record Selected(String name, String owner, int depth) {
    }

    private record Found(Selected what, boolean isMethod, boolean byValue) {
    }

    @Solve
    public static MethodSets of(Declaration type) {
        List<Found> all = new ArrayList<>();
        collect(type, 0, false, all);
        return new MethodSets(chosen(all, Found::byValue), chosen(all, _ -> true));
    }

    private static void collect(Declaration type, int depth, boolean pointed, List<Found> all) {
        for (Declaration.OwnMethod own : type.methods()) {
            all.add(new Found(new Selected(own.name(), type.name(), depth), true,
                pointed || !own.pointer()));
        }
        for (Declaration.Field field : type.fields()) {
            all.add(new Found(new Selected(field.name(), type.name(), depth), false, false));
            switch (field) {
                case Declaration.Plain _ -> {
                    // its name is all there is
                }
                case Declaration.Embedded embedded ->
                    collect(embedded.type(), depth + 1, pointed || embedded.pointer(), all);
                case Declaration.EmbeddedInterface inter -> inter.methods().forEach(
                    name -> all.add(new Found(
                        new Selected(name, inter.name(), depth + 1), true, true)));
            }
        }
    }

    private static List<Selected> chosen(List<Found> all, Predicate<Found> inSet) {
        return all.stream()
            .collect(Collectors.groupingBy(
                found -> found.what().name(), TreeMap::new, Collectors.toList()))
            .values().stream()
            .map(MethodSets::shallowest)
            .filter(found -> found.size() == 1 && found.getFirst().isMethod())
            .map(List::getFirst)
            .filter(inSet)
            .map(Found::what)
            .toList();
    }

    private static List<Found> shallowest(List<Found> ofOneName) {
        int depth = ofOneName.stream().mapToInt(found -> found.what().depth()).min().orElseThrow();
        return ofOneName.stream().filter(found -> found.what().depth() == depth).toList();
    }
}
