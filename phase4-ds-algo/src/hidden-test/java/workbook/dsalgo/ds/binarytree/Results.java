package workbook.dsalgo.ds.binarytree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Compares results that are too long to be shown: what is shown begins where they differ. */
final class Results {

    private static final int SHOWN = 10;

    private Results() {
    }

    static void assertResult(String what, Object got, Object expected) {
        assertThat(got).as(what).isNotNull();
        if (got instanceof List<?> found && expected instanceof List<?> wanted) {
            int at = 0;
            while (at < found.size() && at < wanted.size()
                    && found.get(at).equals(wanted.get(at))) {
                at++;
            }
            assertThat(shown(found, at)).as("%s, from value number %d on", what, at + 1)
                .isEqualTo(shown(wanted, at));
        } else {
            assertThat(got).as(what).isEqualTo(expected);
        }
    }

    static void assertText(String what, String got, String expected) {
        assertThat(got).as(what).isNotNull();
        int at = 0;
        while (at < got.length() && at < expected.length()
                && got.charAt(at) == expected.charAt(at)) {
            at++;
        }
        assertThat(got.substring(at, Math.min(at + SHOWN, got.length())))
            .as("%s, from index %d on", what, at)
            .isEqualTo(expected.substring(at, Math.min(at + SHOWN, expected.length())));
    }

    private static List<?> shown(List<?> values, int from) {
        return List.copyOf(values.subList(from, Math.min(from + SHOWN, values.size())));
    }
}
