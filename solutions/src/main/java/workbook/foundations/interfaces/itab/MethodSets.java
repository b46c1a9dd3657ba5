package workbook.foundations.interfaces.itab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     depth 0   Shadow: own methods and fields       a name is settled at the first depth
     *     depth 1   VV, *L1: what they declare           that has it; if that depth has it
     *     depth 2   what L1 embeds                       twice, it is settled as nobody's
     *
     * I1: a name that is settled at one depth is not looked at deeper down.
     * I2: names are settled before anybody asks about receivers: what hides, hides in both sets.
     */

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

    private enum Kind { FIELD, VALUE_METHOD, POINTER_METHOD }

    private record Candidate(Selected method, Kind kind) {
    }

    /** A type on the way down. Behind a pointer its pointer methods can be called by values. */
    private record Reached(Declaration.Field field, boolean behindPointer) {
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
        Map<String, Candidate> settled = new TreeMap<>();
        List<Reached> level = List.of(new Reached(new Declaration.Embedded(type, false), false));
        for (int depth = 0; !level.isEmpty(); depth++) {
            Map<String, Candidate> names = new TreeMap<>();
            for (Reached each : level) {
                candidates(each, depth).forEach(
                    found -> names.merge(found.method().name(), found, MethodSets::nobodys));
            }
            names.forEach(settled::putIfAbsent);
            level = level.stream().flatMap(MethodSets::below).toList();
        }
        return new MethodSets(chosen(settled, List.of(Kind.VALUE_METHOD)),
            chosen(settled, List.of(Kind.VALUE_METHOD, Kind.POINTER_METHOD)));
    }

    /** What {@code reached} declares: its methods, and its fields, which hide like methods. */
    private static List<Candidate> candidates(Reached reached, int depth) {
        List<Candidate> found = new ArrayList<>();
        switch (reached.field()) {
            case Declaration.Plain _ -> {
                // neither methods nor fields
            }
            case Declaration.EmbeddedInterface(String owner, List<String> methods) ->
                methods.forEach(name -> found.add(
                    candidate(name, owner, depth, Kind.VALUE_METHOD)));
            case Declaration.Embedded(Declaration type, boolean _) -> {
                type.methods().forEach(own -> found.add(candidate(own.name(), type.name(), depth,
                    own.pointer() && !reached.behindPointer()
                        ? Kind.POINTER_METHOD : Kind.VALUE_METHOD)));
                type.fields().forEach(field -> found.add(
                    candidate(field.name(), type.name(), depth, Kind.FIELD)));
            }
        }
        return found;
    }

    private static Candidate candidate(String name, String owner, int depth, Kind kind) {
        return new Candidate(new Selected(name, owner, depth), kind);
    }

    /** Two of one name at one depth hide what is deeper, as a field does. */
    private static Candidate nobodys(Candidate one, Candidate other) {
        return new Candidate(one.method(), Kind.FIELD);
    }

    private static Stream<Reached> below(Reached reached) {
        return reached.field() instanceof Declaration.Embedded(Declaration type, boolean _)
            ? type.fields().stream().map(field -> new Reached(field, reached.behindPointer()
                || field instanceof Declaration.Embedded(Declaration _, boolean pointer)
                    && pointer))
            : Stream.empty();
    }

    private static List<Selected> chosen(Map<String, Candidate> settled, List<Kind> kinds) {
        return settled.values().stream()
            .filter(candidate -> kinds.contains(candidate.kind()))
            .map(Candidate::method)
            .toList();
    }
}
