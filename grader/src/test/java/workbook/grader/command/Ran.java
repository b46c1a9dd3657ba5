package workbook.grader.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What came of a command, run in this JVM.
 *
 * @param code its exit code
 * @param text what it printed, with {@code \n} between lines
 */
record Ran(int code, String text) {

    /** Runs {@code ./workbook arguments}. */
    static Ran run(String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        int code = Workbook.commandLine().setOut(writer).setErr(writer).execute(arguments);
        writer.flush();
        return new Ran(code, text.toString().replace("\r\n", "\n"));
    }

    /** The same as one text: the exit code on a line of its own, then what was printed. */
    static String said(String... arguments) {
        Ran ran = run(arguments);
        return ran.code() + "\n" + ran.text();
    }
}
