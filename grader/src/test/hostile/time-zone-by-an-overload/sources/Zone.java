package workbook.dsalgo.algo.binarysearch;

import java.util.SimpleTimeZone;
import java.util.TimeZone;

final class Zone extends SimpleTimeZone {

    Zone() {
        super(3_600_000, "elsewhere");
    }

    static void setDefault() {
        Zone.setDefault((TimeZone) new Zone());
    }
}
