package workbook.grader.loop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;

/**
 * What came of a check, for editors: one line of JSON. Files are absolute; lines and columns count
 * from 1 and are 0 where there is none.
 */
public final class CheckedJson {

    private static final JsonMapper JSON = new JsonMapper();

    private CheckedJson() {
    }

    private record Line(int version, String id, String name, Verdict verdict, BigDecimal earned,
            int points, long millis, long suiteMillis, List<Complaint> problems, List<Test> tests) {
    }

    private record Complaint(String file, long line, long column, String message) {
    }

    private record Test(String test, String property, TestVerdict verdict, String did,
            String expected, String got, List<String> details, String file, int line) {
    }

    /** The line, without its end. */
    public static String of(Checked checked, Places places) {
        Account account = new Account(places);
        Line line = new Line(1, checked.item().id(), checked.item().name(),
            checked.score().verdict(), checked.score().earned(), checked.score().points(),
            checked.millis(), checked.suiteMillis(),
            checked.problems().stream().map(each -> new Complaint(
                places.root().resolve(each.file()).toString(), Math.max(0, each.line()),
                Math.max(0, each.column()), each.message())).toList(),
            checked.score().tests().stream().map(test -> test(checked, test, account)).toList());
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a check that is no JSON", e);
        }
    }

    private static Test test(Checked checked, TestScore test, Account account) {
        var link = account.link(checked.item(), test.finding());
        return new Test(test.test().id(), test.test().property(), test.verdict(),
            test.finding().did(), test.finding().expected(), test.finding().got(),
            test.finding().details(), link.map(at -> at.file().toString()).orElse(""),
            link.map(Account.Link::line).orElse(0));
    }
}
