package workbook.grader.similarity;

/** What was given to compare submissions is of no use. The message says what to do. */
public final class SimilarityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SimilarityException(String message) {
        super(message);
    }
}
