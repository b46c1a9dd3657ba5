/**
 * Pictures of structures: a small model, and printers that make text, SVG and pages of it.
 *
 * <h2>The way data takes</h2>
 *
 * <pre>
 * structure --view--> drawing of the exercise --> Picture --> TextPrinter   terminal, messages
 *     ^                                              |  `---> SvgPrinter    pages
 *     |                                           Changes     HtmlPage      all steps of a story
 *   Story: operations, one after the other
 * </pre>
 *
 * <p>An exercise that can be drawn has two given classes beside its view: a drawing, which makes a
 * {@link workbook.grader.picture.Picture} of the view, and an
 * {@link workbook.grader.picture.Illustration}, which says what can be done to the structure.
 *
 * <h2>What may live here</h2>
 *
 * <p>The model, what compares two pictures, what prints them, and what plays operations. Nothing
 * that knows an exercise, reads a file or compiles: drawings belong to the exercises, commands are
 * above. Exercises use this package, so it needs nothing but the JDK and the vocabulary.
 */
package workbook.grader.picture;
