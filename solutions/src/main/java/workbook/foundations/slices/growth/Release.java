package workbook.foundations.slices.growth;

/** Releases of Go between which the rule for growing slices changed. */
public enum Release {

    /** Up to 1.17: doubles below 1024 elements, then grows by a quarter. */
    BEFORE_1_18,

    /** 1.18 to 1.21: doubles below 256 elements, and comes down to a quarter smoothly. */
    BEFORE_1_22,

    /** From 1.22: the same, and large blocks with pointers carry a header of eight bytes. */
    SINCE_1_22
}
