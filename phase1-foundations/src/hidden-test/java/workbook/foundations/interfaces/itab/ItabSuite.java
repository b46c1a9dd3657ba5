package workbook.foundations.interfaces.itab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.CountingComparator;

class ItabSuite {

    private static final InterfaceType ACM = InterfaceType.of("main.ACM", "A", "C", "M");

    private final ItabTable table = new ItabTable();

    @Test
    @Property("an interface table has the body of each method of the interface, in its order")
    void bindsEveryMethod() {
        Type type = type("main.All", "Z", "M", "E", "C", "B", "A");
        Itab itab = Itab.build(ACM, type);
        assertThat(itab.fun().stream().map(body -> body.call(null)).toList())
            .as("what the bodies of {A, C, M} with A, B, C, E, M, Z give, called in turn")
            .isEqualTo(List.of("A", "C", "M"));
        assertThat(itab.missing()).as("missing method of {A, C, M} with A, B, C, E, M, Z")
            .isEmpty();
        assertThat(itab.type() == type && itab.inter() == ACM)
            .as("whether the table is of this interface and this type").isTrue();
        assertThatThrownBy(() -> Itab.build(InterfaceType.ANY, type), "build of interface {}")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("interface {}");
    }

    @Test
    @Weight(2)
    @Property("a type that does not implement the interface has no bodies, and the first missing "
        + "method is named")
    void namesTheFirstMissing() {
        missing("A", "B", "M");
        missing("A", "B", "C", "M");
        missing("C", "A", "M");
        missing("C", "A", "B");
        missing("M", "A", "C");
        missing("M", "A", "B", "C", "D", "N");
        missing("A");
        missing("A", "a", "c", "m");
    }

    private static void missing(String expected, String... names) {
        Itab itab = Itab.build(ACM, type("main.T", names));
        assertThat(itab.missing()).as("first method of {A, C, M} missing in %s", List.of(names))
            .isEqualTo(Optional.of(expected));
        assertThat(itab.fun().size()).as("bodies in the table of {A, C, M} and %s",
            List.of(names)).isZero();
    }

    @Test
    @Weight(2)
    @Property("both lists of names are gone through together, once")
    void comparesInOnePass() {
        String[] all = IntStream.range(1000, 1400).mapToObj(i -> "M" + i).toArray(String[]::new);
        String[] even = Stream.of(all).filter(each -> each.charAt(4) % 2 == 0)
            .toArray(String[]::new);
        compares(even, all, 200);
        compares(all, all, 400);
        compares(new String[] {"M1399"}, all, 1);
        compares(all, even, 1);
    }

    private static void compares(String[] wanted, String[] names, int atLeast) {
        CountingComparator<String> order = CountingComparator.natural();
        Itab.build(InterfaceType.of("main.Large", wanted), type("main.T", names), order.view());
        assertThat(order.comparisons())
            .as("comparisons by the given order, %d names of the interface, %d of the type",
                wanted.length, names.length)
            .isBetween((long) atLeast, (long) wanted.length + names.length);
    }

    @Test
    @Weight(2)
    @Property("a table is built once for each pair of interface and type, and then found")
    void buildsOnce() {
        InterfaceType other = InterfaceType.of("main.ACM", "A", "C", "M");
        Type type = type("main.T", "A", "C", "M");
        Type twin = type("main.T", "A", "C", "M");
        Itab first = table.find(ACM, type);
        assertThat(table.find(ACM, type) == first)
            .as("whether find(ACM, T) gives the same table a second time").isTrue();
        assertThat(table.inspect().count()).as("tables after find(ACM, T) twice").isEqualTo(1);
        assertThat(table.find(ACM, twin).type() == twin)
            .as("whether another type of the same name and hash gets its own table").isTrue();
        assertThat(table.find(other, type).inter() == other)
            .as("whether another interface of the same name and hash gets its own table").isTrue();
        assertThat(table.inspect().count()).as("tables of three pairs").isEqualTo(3);
        assertThat(table.find(ACM, type) == first)
            .as("whether find(ACM, T) still gives the first table").isTrue();
    }

    @Test
    @Property("that a type does not implement an interface is found out once, too")
    void keepsNegativeAnswers() {
        Type type = type("main.T", "B");
        Itab first = table.find(ACM, type);
        assertThat(first.missing()).as("missing in find({A, C, M}, a type with B)")
            .isEqualTo(Optional.of("A"));
        assertThat(table.inspect().count()).as("tables kept after it, though A is missing")
            .isEqualTo(1);
        assertThat(table.find(ACM, type) == first)
            .as("whether a second find gives the same table").isTrue();
        assertThat(table.inspect().count()).as("tables after the second find").isEqualTo(1);
    }

    @Test
    @Property("an interface without methods has no table, and leaves none behind")
    void refusesTheEmptyInterface() {
        assertThatThrownBy(() -> table.find(InterfaceType.ANY, GoTypes.V), "find(interface {}, V)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("interface {}");
        assertThat(table.inspect().count()).as("tables after it").isZero();
        assertThat(table.inspect().size()).as("slots of a new table").isEqualTo(512);
    }

    @Test
    @Weight(2)
    @Property("the search begins at the two hashes, exclusive-or, and its steps get longer by one")
    void probesAsTheRuntime() {
        slot(0x1F3, 0x0F0, 0x103);
        slot(-1, 0, 511);
        slot(0x4000_0005, 0x8000_0000, 5);
        slot(0x4000_0405, 0x8000_0000, 6);
        slot(0x4000_0805, 0x8000_0000, 8);
        slot(0x4000_0C05, 0x8000_0000, 11);
        slot(510, 0, 510);
        slot(511, 0, 0);
        slot(511, 512, 2);
    }

    private void slot(int inter, int type, int expected) {
        Itab itab = table.find(ACM.withHash(inter), type("main.T", "A").withHash(type));
        assertThat(table.inspect().slotOf(itab))
            .as("slot for the hashes 0x%x (interface) and 0x%x (type), as number %d in 512 slots",
                inter, type, table.inspect().count())
            .isEqualTo(expected);
    }

    @Test
    @Weight(2)
    @Property("a table that has three quarters of its slots taken doubles them before it adds")
    void growsAsTheRuntime() {
        for (int added = 1; added <= 800; added++) {
            table.find(ACM, type("main.T", "A").withHash(added * 31));
            int size = added <= 384 ? 512 : added <= 768 ? 1024 : 2048;
            assertThat(table.inspect().size()).as("slots, %d tables added", added)
                .isEqualTo(size);
            assertThat(table.inspect().count()).as("count, %d tables added", added)
                .isEqualTo(added);
        }
    }

    @Test
    @Property("finding what is there grows nothing")
    void findingGrowsNothing() {
        List<Type> types = fill(384);
        types.forEach(type -> table.find(ACM, type));
        assertThat(table.inspect().size()).as("slots, 384 tables, each found twice")
            .isEqualTo(512);
        assertThat(table.inspect().count()).as("count, 384 tables, each found twice")
            .isEqualTo(384);
    }

    private List<Type> fill(int count) {
        List<Type> types = IntStream.range(0, count)
            .mapToObj(i -> type("main.T" + i, "A").withHash(i)).toList();
        types.forEach(type -> table.find(ACM, type));
        return types;
    }

    @Test
    @Weight(2)
    @Property("growing loses no table and builds none again")
    void keepsTablesWhenGrowing() {
        Random random = new Random(114);
        List<Itab> known = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Type type = type("main.T" + i, "A", "C", i % 2 == 0 ? "M" : "N")
                .withHash(random.nextInt(-700, 700));
            known.add(table.find(ACM, type));
        }
        for (Itab itab : known) {
            assertThat(table.find(ACM, itab.type()) == itab)
                .as("whether %s, hash %d, is found again after 1000 were added", itab,
                    itab.type().hash())
                .isTrue();
        }
        ItabTableView view = table.inspect();
        assertThat(view.count()).as("count after 1000 were found twice").isEqualTo(1000);
        assertThat(view.slots().stream().filter(Optional::isPresent).count())
            .as("slots taken after 1000 were added").isEqualTo(1000);
    }

    @Test
    @Property("when the table grows, the others move in the order of their slots")
    void movesInTheOrderOfSlots() {
        InterfaceType zero = ACM.withHash(0);
        Itab early = table.find(zero, type("main.Early", "A").withHash(511));
        Itab late = table.find(zero, type("main.Late", "A").withHash(511 + 1024));
        Itab other = table.find(zero, type("main.Other", "A").withHash(5 + 512));
        assertThat(List.of(slotOf(early), slotOf(late), slotOf(other)))
            .as("slots of hashes 511, 1535 and 517 among 512").isEqualTo(List.of(511, 0, 5));
        for (int i = 3; i < 385; i++) {
            table.find(zero, type("main.T", "A").withHash(i + 50));
        }
        assertThat(List.of(slotOf(early), slotOf(late), slotOf(other)))
            .as("slots of hashes 511, 1535 and 517 among 1024; they were 511, 0 and 5 of 512")
            .isEqualTo(List.of(512, 511, 517));
    }

    private int slotOf(Itab itab) {
        return table.inspect().slotOf(itab);
    }

    @Test
    @Property("a view stays what it was when the table goes on")
    void viewsStay() {
        Itab itab = table.find(ACM, GoTypes.V);
        ItabTableView view = table.inspect();
        fill(500);
        assertThat(view.size()).as("size in a view taken before 500 more").isEqualTo(512);
        assertThat(view.count()).as("count in that view").isEqualTo(1);
        assertThat(view.slotOf(itab) >= 0).as("whether it shows the one that was there").isTrue();
    }

    private static Type type(String name, String... methods) {
        return Type.of(name, Type.BY_VALUE,
            Stream.of(methods).map(GoTypes::method).toArray(Method[]::new));
    }
}
