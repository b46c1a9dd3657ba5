package workbook.grader.command;

import java.nio.charset.Charset;

/** Whether names of files may have any letter: students and their classes do. */
final class Letters {

    private static final String MANY = "\u00e9\u6f22";

    private Letters() {
    }

    /**
     * Refuses a locale in which some files cannot be named, before anything is graded.
     *
     * @throws NotUnderstood saying what to do
     */
    static void require() {
        require(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }

    static void require(String encoding) {
        if (!Charset.forName(encoding).newEncoder().canEncode(MANY)) {
            throw new NotUnderstood("in this locale (" + encoding + ") not every file can be "
                + "named: run the command with LC_ALL=C.UTF-8");
        }
    }
}
