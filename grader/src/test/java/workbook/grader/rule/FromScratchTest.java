package workbook.grader.rule;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;

class FromScratchTest {

    @TempDir
    private Path folder;

    @Test
    void anotherTypeOfTheSameFamilyIsAllowed() throws Exception {
        FromScratch rule = FromScratch.of(mini("return java.util.List.of(1).size();"));
        assertThatCode(rule.without(ArrayList.class)::verify).doesNotThrowAnyException();
    }

    @Test
    void aForbiddenUseIsNamedWithItsLine() throws Exception {
        FromScratch rule = FromScratch.of(mini("\nreturn new java.util.ArrayList<>().size();"));
        assertThatThrownBy(rule.without(List.class).without(ArrayList.class)::verify)
            .isInstanceOf(AssertionError.class)
            .hasMessageContaining("Mini.java:4 uses java.util.ArrayList");
    }

    @Test
    void anotherClassOfTheExerciseIsLookedAtToo() throws Exception {
        new MiniWorkbook(folder).mini("public int a() { return Helper.size(); }")
            .main("Helper", "class Helper { static int size() { "
                + "return new java.util.ArrayList<>().size(); } }")
            .suite("").compile();
        assertThatThrownBy(FromScratch.of(load()).without(ArrayList.class)::verify)
            .hasMessageContaining("Helper.java:2 uses java.util.ArrayList");
    }

    @Test
    void arraysOfAForbiddenTypeCount() throws Exception {
        FromScratch rule = FromScratch.of(
            mini("return 0; } java.util.ArrayList<?>[] b() { return null;"));
        assertThatThrownBy(rule.without(ArrayList.class)::verify)
            .hasMessageContaining("uses java.util.ArrayList");
    }

    private Class<?> mini(String body) throws Exception {
        new MiniWorkbook(folder).mini("public int a() { " + body + " }").suite("").compile();
        return load();
    }

    private Class<?> load() throws ClassNotFoundException, MalformedURLException {
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        return Class.forName(MiniWorkbook.PACKAGE + ".Mini", false, new URLClassLoader(classes));
    }
}
