package org.assertj.core.api;

public final class Assertions {

    public static Object assertThat(int actual) {
        return null;
    }
}
