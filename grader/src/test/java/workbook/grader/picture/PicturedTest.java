package workbook.grader.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import workbook.grader.picture.Part.Note;

class PicturedTest {

    private static final AssertionError WRONG = new AssertionError("wrong");

    private static PicturedFailure failure(Supplier<Picture> picture) {
        return catchThrowableOfType(PicturedFailure.class, () -> Pictured.check(picture, () -> {
            throw WRONG;
        }));
    }

    @Test
    void whatHoldsIsNotDrawn() {
        assertThatCode(() -> Pictured.check(() -> {
            throw new IllegalStateException("drawn");
        }, () -> { })).doesNotThrowAnyException();
    }

    @Test
    void whatFailsIsDrawn() {
        PicturedFailure failure =
            failure(() -> new Picture("a stack", List.of(new Note("of nothing"))));
        assertThat(failure.lines()).containsExactly("a stack", "of nothing");
        assertThat(failure).hasCause(WRONG).hasMessage("wrong\na stack\nof nothing");
    }

    @Test
    void whatCannotBeDrawnFailsWithoutAPicture() {
        PicturedFailure failure = failure(() -> {
            throw new IllegalStateException("no view");
        });
        assertThat(failure.lines()).isEmpty();
        assertThat(failure).hasCause(WRONG);
    }

    @Test
    void ofALargePictureTheBeginningIsShown() {
        assertThat(failure(() -> new Picture("large", Collections.nCopies(99, new Note("."))))
            .lines()).hasSize(30).startsWith("large", ".");
    }

    @Test
    void whatIsNoFailedAssertionComesOutAsItIs() {
        assertThatThrownBy(() -> Pictured.check(() -> new Picture("p", List.of()), () -> {
            throw new IllegalArgumentException("not this");
        })).isInstanceOf(IllegalArgumentException.class);
    }
}
