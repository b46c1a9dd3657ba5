package workbook.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import workbook.grader.verify.DamagedRecording.Damage;

class DamagedRecordingTest {

    @Test
    void aTableKeepsItsHead() {
        DamagedRecording table = new DamagedRecording("a.csv",
            "# go 1\nn,name\n1,x1\n-1,\"y,z\"\n");
        assertThat(table.after(Damage.EMPTIED)).isEqualTo("# go 1\nn,name\n");
        assertThat(table.after(Damage.SHIFTED)).isEqualTo("# go 1\nn,name\n2,x1\n0,\"y,z\"\n");
    }

    @Test
    void aTableOfTextsGetsMarks() {
        assertThat(new DamagedRecording("a.csv", "name,says\nx,yes\n").after(Damage.SHIFTED))
            .isEqualTo("name,says\nx?,yes?\n");
    }

    @Test
    void listsAtTheTopOfADocumentAreEmptied() {
        DamagedRecording document =
            new DamagedRecording("a.json", "{\"go\": \"1\", \"cases\": [{\"n\": [1, 2.5]}]}");
        assertThat(document.after(Damage.EMPTIED)).isEqualToIgnoringWhitespace(
            "{\"go\": \"1\", \"cases\": []}");
        assertThat(document.after(Damage.SHIFTED)).isEqualToIgnoringWhitespace(
            "{\"go\": \"1\", \"cases\": [{\"n\": [2, 2.5]}]}");
        assertThat(new DamagedRecording("a.json", "[1]").after(Damage.EMPTIED))
            .isEqualToIgnoringWhitespace("[]");
        assertThat(new DamagedRecording("a.json", "[\"a\", true]").after(Damage.SHIFTED))
            .isEqualToIgnoringWhitespace("[\"a?\", true]");
    }

    @Test
    void whatIsNoJsonIsNamed() {
        assertThatThrownBy(() -> new DamagedRecording("a.json", "{").after(Damage.EMPTIED))
            .hasMessageContaining("a.json is not JSON");
    }
}
