/**
 * From what a student handed in, a folder, an archive or a repository, to the sources that count.
 *
 * <p>Everything here distrusts what it reads: no link is followed, no path leaves, nothing is
 * larger than its cap, and what does not count is named with the reason. Nothing here compiles or
 * runs a submission, and sources are kept in memory: nothing is unpacked onto the disk. Only the
 * objects of a git repository are copied, to a folder that is gone afterwards.
 *
 * <h2>The rules</h2>
 * <ul>
 *   <li>A container is a folder, a {@code .zip}, {@code .jar}, {@code .tar}, {@code .tar.gz},
 *       {@code .tgz}, {@code .tar.bz2} or {@code .tbz2}, a git {@code .bundle}, or a bare clone.
 *       Its name without the ending is the student. One whose only file is one archive is opened
 *       once more.
 *   <li>What counts reads, from a folder of a phase on,
 *       {@code phase4-ds-algo/src/main/java/workbook/<package>/<Name>.java}, wherever the checkout
 *       stands. The package is an exercise, below one, or the student's own; it belongs to that
 *       phase, or at least to no other one. All names are Java's. {@code package-info.java} and
 *       {@code module-info.java} are the grader's alone.
 *   <li>Of files that would be the same one, on a file system that folds case or composes letters
 *       too, none counts.
 *   <li>What takes a file away from an exercise says so in its reason.
 *   <li>Of a work tree the files count as they stand. Of a bundle or a bare clone the commit at
 *       HEAD counts, else the only branch, else {@code main}, else {@code master}.
 * </ul>
 *
 * <h2>The way through</h2>
 * <pre>
 * Containers --> Intake --> Folders | Zips | Tars | Repository --Found--> Harvest --> Submission
 *                                                                        |- EntryPath, Rule
 *                                                                        |- GitFiles, Rows
 * </pre>
 */
package workbook.grader.intake;
