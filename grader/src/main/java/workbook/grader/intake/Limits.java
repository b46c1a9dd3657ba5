package workbook.grader.intake;

import java.time.Duration;

/**
 * How much of a container is read before it is refused, or what is too large is ignored.
 *
 * @param entries files and folders of a container
 * @param sourceBytes of one source; a larger one is ignored
 * @param sourcesBytes of all sources that count
 * @param progressBytes of the state file; a larger one is ignored
 * @param containerBytes of an archive or a bundle as it was handed in
 * @param nestedBytes of an archive that is all that a container holds
 * @param inflatedBytes that come out of an archive, whether they count or not
 * @param ratio how many bytes may come out of one, once a megabyte has come
 * @param headerBytes of what an archive says of its entries: a zip's directory, one tar header
 * @param depth of folders within folders, the container being the first
 * @param repositoryBytes of a repository's objects
 * @param commits of a history, the newest ones
 * @param gitTime for all that git does for one container
 * @param rows of what was ignored; the rest is counted in one more
 */
public record Limits(int entries, int sourceBytes, long sourcesBytes, int progressBytes,
        long containerBytes, int nestedBytes, long inflatedBytes, int ratio, long headerBytes,
        int depth, long repositoryBytes, int commits, Duration gitTime, int rows) {

    private static final int KB = 1 << 10;
    private static final int MB = 1 << 20;

    /**
     * Enough for a checkout with its history and what was built in it, several times: a checkout
     * has 1 600 files, 8 MB of objects, and no source above 20 KB.
     */
    public static final Limits USUAL = new Limits(50_000, 512 * KB, 16 * MB, 64 * KB, 256 * MB,
        64 * MB, 512 * MB, 200, 10 * MB, 64, 256 * MB, 2_000, Duration.ofSeconds(60), 200);
}
