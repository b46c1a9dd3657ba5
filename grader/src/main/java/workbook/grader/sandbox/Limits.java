package workbook.grader.sandbox;

/**
 * What the operating system lets an isolated worker have.
 *
 * @param tasks threads and processes together, those of the JVM itself included (about 20)
 * @param open files that are open at the same time
 * @param fileBytes length of any one file
 * @param temporaryBytes all of its temporary folder
 * @param temporaryFiles files and folders in there
 */
record Limits(int tasks, int open, long fileBytes, long temporaryBytes, int temporaryFiles) {

    /** Room for a thousand threads, which may use 1 GB for their stacks. */
    static final Limits USUAL = new Limits(1024, 1024, 64L << 20, 64L << 20, 4096);
}
