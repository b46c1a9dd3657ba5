package workbook.grader.gradebook;

import java.util.List;

/** The columns of Moodle's grading worksheet by their labels in the languages that are known. */
enum MoodleColumn {
    /** {@code Participant 4711}, a number of this assignment alone. */
    IDENTIFIER(true, "Identifier", "ID", "Identifiant", "Identificador"),
    /** The student's name; not there if the assignment is marked blindly. */
    NAME(false, "Full name", "Vollständiger Name", "Nom complet", "Nombre completo"),
    /** The student's address, if the instructor may see it. */
    EMAIL(false, "Email address", "E-Mail-Adresse", "Adresse de courriel",
        "Dirección de correo", "Dirección de correo electrónico"),
    /** The points. */
    GRADE(true, "Grade", "Bewertung", "Note", "Calificación"),
    /** The points of the assignment. */
    MAXIMUM(false, "Maximum grade", "Bestwertung", "Note maximale", "Calificación máxima"),
    /** The words of a scale, in place of a maximum. */
    SCALE(false, "Scale", "Skala", "Barème", "Escala"),
    /** Whether Moodle will take a grade. */
    CHANGEABLE(false, "Grade can be changed", "Bewertung kann geändert werden",
        "La note peut être modifiée", "La calificación puede ser cambiada"),
    /** Without this, Moodle refuses the file. */
    MODIFIED(true, "Last modified (grade)", "Zuletzt geändert (Bewertung)",
        "Dernière modification (note)", "Última modificación (calificación)"),
    /** The feedback that the student reads. */
    COMMENT(false, "Feedback comments", "Feedback als Kommentar", "Feedback par commentaires",
        "Comentarios de retroalimentación");

    private final boolean needed;
    private final List<String> labels;

    MoodleColumn(boolean needed, String... labels) {
        this.needed = needed;
        this.labels = List.of(labels);
    }

    /** Whether a worksheet without it is none. */
    boolean needed() {
        return needed;
    }

    /** What it is called in English, German, French and Spanish. */
    List<String> labels() {
        return labels;
    }
}
