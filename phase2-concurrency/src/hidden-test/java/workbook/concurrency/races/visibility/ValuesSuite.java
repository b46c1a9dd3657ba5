package workbook.concurrency.races.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;

/** What holds on one thread, too. */
class ValuesSuite {

    @Test
    @Property("stopped once is stopped for good, and the first reason stays")
    void stopsOnce() {
        StopFlag flag = new StopFlag();
        assertThat(flag.isStopped()).as("isStopped() of a new flag").isFalse();
        assertThat(flag.reason()).as("reason() of a new flag").isEmpty();
        assertThatThrownBy(() -> flag.stop(null), "stop(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("why");
        assertThat(flag.isStopped()).as("isStopped() after stop(null)").isFalse();
        assertThat(flag.stop("one")).as("stop(\"one\")").isTrue();
        assertThat(flag.stop("two")).as("stop(\"two\") after it").isFalse();
        assertThat(flag.isStopped()).as("isStopped()").isTrue();
        assertThatThrownBy(() -> flag.stop(null), "stop(null), stopped before")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("why");
        assertThat(flag.reason()).as("reason()").contains("one");
    }

    @Test
    @Property("every field of Settings is final")
    void fieldsAreFinal() {
        List<String> notFinal = Stream.of(Settings.class.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .filter(field -> !Modifier.isFinal(field.getModifiers()))
            .map(Field::getName).toList();
        Settings settings = new Settings("a", 2, Map.of("tls", "on"));
        assertThat(settings.host() + settings.port() + settings.options())
            .as("host, port and options").isEqualTo("a2{tls=on}");
        assertThat(notFinal).as("fields of Settings that are not final").isEmpty();
    }

    @Test
    @Property("options are copied, and cannot be changed")
    void optionsAreACopy() {
        Map<String, String> given = new HashMap<>(Map.of("tls", "on"));
        Settings settings = new Settings("a", 65_535, given);
        given.put("tls", "off");
        assertThat(settings.options()).as("options() when the map that was given has changed")
            .isEqualTo(Map.of("tls", "on"));
        assertThatThrownBy(() -> settings.options().put("tls", "off"), "options().put(…)")
            .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @Property("settings that cannot be are refused, and named")
    void refusesBadSettings() {
        assertThatThrownBy(() -> new Settings("a", -1, Map.of()), "port -1")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Settings("a", 65_536, Map.of()), "port 65536")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("65536");
        assertThatThrownBy(() -> new Settings(null, 1, Map.of()), "host null")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("host");
        assertThatThrownBy(() -> new Settings("a", 1, null), "options null")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("options");
        Map<String, String> nullValue = new HashMap<>();
        nullValue.put("tls", null);
        assertThatThrownBy(() -> new Settings("a", 1, nullValue), "null for the option tls")
            .isInstanceOf(NullPointerException.class);
        Map<String, String> nullName = new HashMap<>();
        nullName.put(null, "on");
        assertThatThrownBy(() -> new Settings("a", 1, nullName), "an option without a name")
            .isInstanceOf(NullPointerException.class);
    }

    @Test
    @Property("a change is made of the present settings, and one that fails changes nothing")
    void failedChanges() {
        Settings old = new Settings("old", 1, Map.of());
        SettingsBoard board = new SettingsBoard(old);
        assertThatThrownBy(() -> new SettingsBoard(null), "a board of null")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("first");
        assertThatThrownBy(() -> board.update(null), "update(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("change");
        assertThatThrownBy(() -> board.update(_ -> null), "update(_ -> null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> board.update(_ -> {
            throw new IllegalStateException("no host");
        }), "update(…), which throws").hasMessage("no host");
        assertThat(board.current()).as("current() afterwards").isSameAs(old);
        Settings next = board.update(now -> new Settings(now.host(), now.port() + 7, Map.of()));
        assertThat(next.port()).as("port of what update(…) returned").isEqualTo(8);
        assertThat(board.current()).as("current()").isSameAs(next);
    }

    @Test
    @Property("the maker is called when the value is asked for, and once")
    void makesLate() {
        AtomicInteger calls = new AtomicInteger();
        Lazy<Integer> lazy = new Lazy<>(calls::incrementAndGet);
        assertThat(calls.get()).as("calls of the maker before get()").isZero();
        assertThat(lazy.get()).as("get()").isEqualTo(1);
        assertThat(lazy.get()).as("get(), repeated").isEqualTo(1);
        assertThat(calls.get()).as("calls of the maker").isEqualTo(1);
    }

    @Test
    @Property("a maker that fails, also by an error, has made nothing, and is asked again; null "
        + "is a failure")
    void triesAgain() {
        AtomicInteger calls = new AtomicInteger();
        Lazy<String> lazy = new Lazy<>(() -> switch (calls.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("no disk");
            case 2 -> null;
            case 3 -> throw new StackOverflowError("too deep");
            default -> "made";
        });
        assertThatThrownBy(lazy::get, "get(), the maker throws")
            .isInstanceOf(IllegalStateException.class).hasMessage("no disk");
        assertThatThrownBy(lazy::get, "get(), the maker returns null")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("value");
        assertThatThrownBy(lazy::get, "get(), the maker throws an error")
            .isInstanceOf(StackOverflowError.class).hasMessage("too deep");
        assertThat(lazy.get()).as("get(), the fourth").isEqualTo("made");
        assertThatThrownBy(() -> new Lazy<>(null), "new Lazy(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("maker");
    }
}
