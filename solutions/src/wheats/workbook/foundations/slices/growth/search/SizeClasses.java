package workbook.foundations.slices.growth;

import workbook.grader.Solve;

/** A table from size to class, as the runtime has one: no search at all. */
public final class SizeClasses {

    public static final int LARGEST = 32_768;
    public static final int PAGE = 8_192;

    private static final int[] BYTES = {
        8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320,
        352, 384, 416, 448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792,
        2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472,
        9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264,
        28672, 32768};
    /** By request in units of eight bytes, rounded up. */
    private static final int[] BY_SIZE = new int[LARGEST / 8 + 1];

    static {
        int sizeClass = 0;
        for (int units = 0; units < BY_SIZE.length; units++) {
            sizeClass += units * 8 > BYTES[sizeClass] ? 1 : 0;
            BY_SIZE[units] = BYTES[sizeClass];
        }
    }

    private SizeClasses() {
    }

    public static int count() {
        return BYTES.length;
    }

    public static int bytes(int sizeClass) {
        return BYTES[sizeClass];
    }

    @Solve
    public static long roundUp(long bytes) {
        return bytes > LARGEST
            ? bytes + PAGE - 1 - (bytes + PAGE - 1) % PAGE
            : BY_SIZE[(int) (bytes + 7 >>> 3)];
    }
}
