package workbook.foundations.values.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class StructLayoutExamples {

    private static final GoType BOOL = new GoType.Basic("bool", 1, 1);
    private static final GoType INT64 = new GoType.Basic("int64", 8, 8);

    @Test
    void boolInt64Bool() {
        GoType.Struct struct = GoType.Struct.of(BOOL, INT64, BOOL);
        assertThat(StructLayout.of(struct)).as("layout of bool, int64, bool")
            .isEqualTo(new StructLayout(24, 8, List.of(0L, 8L, 16L), 14));
        assertThat(StructLayout.picture(struct)).as("its picture").isEqualTo("""
             0 a.......
             8 bbbbbbbb
            16 c.......
            """);
    }

    @Test
    void theSameFieldsInABetterOrder() {
        GoType.Struct best = StructLayout.leastPadding(GoType.Struct.of(BOOL, INT64, BOOL));
        assertThat(best.size()).as("size of int64, bool, bool").isEqualTo(16);
    }
}
