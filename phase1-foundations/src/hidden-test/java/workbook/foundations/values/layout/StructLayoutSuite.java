package workbook.foundations.values.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Recording;

class StructLayoutSuite {

    private static final GoType BYTE = new GoType.Basic("byte", 1, 1);
    private static final GoType INT64 = new GoType.Basic("int64", 8, 8);

    private static List<Map<String, String>> recorded() {
        List<Map<String, String>> rows =
            Recording.rows(StructLayoutSuite.class, "structs.csv");
        assertThat(rows).as("recorded structs").hasSizeGreaterThan(100);
        return rows;
    }

    private static List<Long> offsets(String text) {
        return Arrays.stream(text.split(" ")).filter(part -> !part.isEmpty())
            .map(Long::valueOf).toList();
    }

    @Test
    @Weight(3)
    @Property("every recorded struct has the size, alignment, offsets and padding that Go's "
        + "compiler gave it")
    void agreesWithTheCompiler() {
        recorded().forEach(row -> assertThat(StructLayout.of(GoTypes.struct(row.get("fields"))))
            .as("layout of {%s}", row.get("fields"))
            .isEqualTo(new StructLayout(Long.parseLong(row.get("size")),
                Integer.parseInt(row.get("align")), offsets(row.get("offsets")),
                Long.parseLong(row.get("padding")))));
    }

    @Test
    @Property("a field begins at a multiple of its alignment, and the struct ends at one of its "
        + "own")
    void aligns() {
        GoType.Struct struct = GoTypes.struct("byte; int16; byte; int32; byte");
        assertThat(StructLayout.of(struct)).as("layout of byte, int16, byte, int32, byte")
            .isEqualTo(new StructLayout(16, 4, List.of(0L, 2L, 4L, 8L, 12L), 7));
    }

    @Test
    @Property("a struct in a struct is as large as it is alone, its own padding included")
    void nestedStructs() {
        GoType.Struct inner = GoTypes.struct("int64; bool");
        assertThat(inner.size()).as("size of {int64; bool}").isEqualTo(16);
        assertThat(inner.align()).as("alignment of {int64; bool}").isEqualTo(8);
        GoType.Struct outer = GoType.Struct.of(new GoType.Basic("bool", 1, 1), inner,
            new GoType.Basic("bool", 1, 1));
        assertThat(StructLayout.of(outer)).as("layout of {bool; {int64; bool}; bool}")
            .isEqualTo(new StructLayout(32, 8, List.of(0L, 8L, 24L), 14));
        GoType.Struct strict = GoTypes.struct("int32; [0]int64; int32");
        assertThat(strict.align()).as("alignment of {int32; [0]int64; int32}").isEqualTo(8);
        assertThat(StructLayout.of(GoType.Struct.of(new GoType.Basic("int32", 4, 4), strict)))
            .as("layout of {int32; {int32; [0]int64; int32}}")
            .isEqualTo(new StructLayout(24, 8, List.of(0L, 8L), 4));
    }

    @Test
    @Property("an array is its elements one behind the other, and aligned as one of them")
    void arrays() {
        GoType.Array array = new GoType.Array(new GoType.Basic("int16", 2, 2), 5);
        assertThat(array.size()).as("size of [5]int16").isEqualTo(10);
        assertThat(array.align()).as("alignment of [5]int16").isEqualTo(2);
        GoType.Array empty = new GoType.Array(new GoType.Basic("int64", 8, 8), 0);
        assertThat(empty.size()).as("size of [0]int64").isZero();
        assertThat(StructLayout.of(GoType.Struct.of(new GoType.Basic("bool", 1, 1), array)))
            .as("layout of {bool; [5]int16}")
            .isEqualTo(new StructLayout(12, 2, List.of(0L, 2L), 1));
    }

    @Test
    @Property("fields of no size take nothing, and are aligned; behind one at the end of a struct "
        + "of some size comes a byte more")
    void fieldsOfNoSize() {
        assertThat(StructLayout.of(GoTypes.struct(""))).as("layout of {}")
            .isEqualTo(new StructLayout(0, 1, List.of(), 0));
        assertThat(StructLayout.of(GoTypes.struct("struct{}; int32")).size())
            .as("size of {struct{}; int32}").isEqualTo(4);
        assertThat(StructLayout.of(GoTypes.struct("int32; struct{}")).size())
            .as("size of {int32; struct{}}").isEqualTo(8);
        assertThat(StructLayout.of(GoTypes.struct("[0]int64")))
            .as("layout of {[0]int64}").isEqualTo(new StructLayout(0, 8, List.of(0L), 0));
        assertThat(StructLayout.of(GoTypes.struct("bool; [0]int64; bool")))
            .as("layout of {bool; [0]int64; bool}")
            .isEqualTo(new StructLayout(16, 8, List.of(0L, 8L, 8L), 14));
    }

    @Test
    @Weight(2)
    @Property("the best order is as small as the smallest that brute force finds, for every "
        + "recorded struct")
    void leastPaddingOfRecordedStructs() {
        recorded().forEach(row -> {
            GoType.Struct best =
                StructLayout.leastPadding(GoTypes.struct(row.get("fields")));
            assertThat(best.size()).as("size of {%s} in the best order", row.get("fields"))
                .isEqualTo(Long.parseLong(row.get("best_size")));
        });
    }

    @Test
    @Weight(2)
    @Property("the best order keeps every field, and no other order of up to six is smaller")
    void leastPaddingOfRandomStructs() {
        List<String> types = List.of("bool", "int16", "int32", "int64", "[3]byte", "struct{}",
            "[0]int64", "struct{A int8; B int64}", "[5]int16");
        Seeds.each(60, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            String fields = random.ints(random.nextInt(1, 7), 0, types.size())
                .mapToObj(types::get).collect(Collectors.joining("; "));
            GoType.Struct struct = GoTypes.struct(fields);
            GoType.Struct best = StructLayout.leastPadding(struct);
            assertThat(best.fields()).as("fields of {%s} in the best order", fields)
                .containsExactlyInAnyOrderElementsOf(struct.fields());
            assertThat(best.size()).as("size of {%s} in the best order", fields)
                .isEqualTo(smallest(struct.fields(), new ArrayList<>()));
        });
    }

    private static long smallest(List<GoType> left, List<GoType> chosen) {
        if (left.isEmpty()) {
            return new GoType.Struct(chosen).size();
        }
        long smallest = Long.MAX_VALUE;
        for (int i = 0; i < left.size(); i++) {
            List<GoType> rest = new ArrayList<>(left);
            List<GoType> next = new ArrayList<>(chosen);
            next.add(rest.remove(i));
            smallest = Math.min(smallest, smallest(rest, next));
        }
        return smallest;
    }

    @Test
    @Property("the picture shows every byte: whose it is, or that it is nobody's")
    void picture() {
        assertThat(StructLayout.picture(GoTypes.struct("byte; int32; int16")))
            .as("picture of {byte; int32; int16}").isEqualTo("""
                0 a...bbbb
                8 cc..
                """);
        assertThat(StructLayout.picture(GoTypes.struct("int64; string; bool")))
            .as("picture of {int64; string; bool}").isEqualTo("""
                 0 aaaaaaaa
                 8 bbbbbbbb
                16 bbbbbbbb
                24 c.......
                """);
        assertThat(StructLayout.picture(GoTypes.struct(""))).as("picture of {}").isEmpty();
        assertThat(StructLayout.picture(GoTypes.struct("int32; struct{}")))
            .as("picture of {int32; struct{}}").isEqualTo("0 aaaa....\n");
        assertThat(StructLayout.picture(GoTypes.struct("byte; struct{}; byte")))
            .as("picture of {byte; struct{}; byte}").isEqualTo("0 ac\n");
        assertThat(StructLayout.picture(GoType.Struct.of(BYTE, GoTypes.struct("int64; bool"))))
            .as("picture of {byte; {int64; bool}}").isEqualTo("""
                 0 a.......
                 8 bbbbbbbb
                16 bbbbbbbb
                """);
    }

    @Test
    @Property("the letters of a picture begin anew behind z, and up to 1024 bytes are drawn")
    void largePictures() {
        assertThat(StructLayout.picture(new GoType.Struct(Collections.nCopies(28, BYTE))))
            .as("picture of 28 bytes").isEqualTo("""
                 0 abcdefgh
                 8 ijklmnop
                16 qrstuvwx
                24 yzab
                """);
        GoType.Array words = new GoType.Array(INT64, 128);
        assertThat(StructLayout.picture(GoType.Struct.of(words)))
            .as("picture of 1024 bytes").startsWith("   0 aaaaaaaa\n   8 aaaaaaaa\n")
            .endsWith("1016 aaaaaaaa\n");
        assertThatThrownBy(() -> StructLayout.picture(GoType.Struct.of(words, BYTE)),
            "picture of 1032 bytes")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1032");
        long large = (1L << 32) + 16;
        assertThatThrownBy(
            () -> StructLayout.picture(GoType.Struct.of(new GoType.Array(BYTE, large))),
            "picture of 2^32 + 16 bytes")
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(String.valueOf(large));
    }

    @Test
    @Property("sizes are long, and what does not fit into a long is refused")
    void largeSizes() {
        GoType.Array large = new GoType.Array(BYTE, 3_000_000_000L);
        assertThat(large.size()).as("size of [3000000000]byte").isEqualTo(3_000_000_000L);
        assertThat(StructLayout.of(GoType.Struct.of(BYTE, INT64, large)))
            .as("layout of {byte; int64; [3000000000]byte}")
            .isEqualTo(new StructLayout(3_000_000_016L, 8, List.of(0L, 8L, 16L), 7));
        GoType all = new GoType.Array(BYTE, Long.MAX_VALUE);
        assertThatThrownBy(() -> StructLayout.of(GoType.Struct.of(all, GoType.Struct.of())),
            "layout of {[2^63 - 1]byte; struct{}}").isInstanceOf(ArithmeticException.class);
        GoType most = new GoType.Array(BYTE, Long.MAX_VALUE - 8);
        assertThatThrownBy(() -> StructLayout.of(GoType.Struct.of(INT64, most)),
            "layout of {int64; [2^63 - 9]byte}").isInstanceOf(ArithmeticException.class);
        GoType huge = new GoType.Array(INT64, 1L << 60);
        assertThatThrownBy(() -> new GoType.Array(huge, 8).size(), "size of 2^66 bytes")
            .isInstanceOf(ArithmeticException.class);
        GoType half = new GoType.Array(INT64, 1L << 59);
        assertThatThrownBy(() -> GoType.Struct.of(half, half).size(), "size of 2^63 bytes")
            .isInstanceOf(ArithmeticException.class);
    }

    @Test
    @Property("sizes, alignments and lengths that cannot be are refused by name")
    void refusesBadInput() {
        for (int align : new int[] {3, 0, -8, 16, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> new GoType.Basic("odd", 48, align), "alignment " + align)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("odd", String.valueOf(align));
        }
        for (int size : new int[] {3, 5, -2, -8}) {
            assertThatThrownBy(() -> new GoType.Basic("odd", size, 2), size + " bytes, align 2")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("odd", String.valueOf(size));
        }
        assertThatThrownBy(() -> new GoType.Array(INT64, -1), "an array of length -1")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
    }
}
