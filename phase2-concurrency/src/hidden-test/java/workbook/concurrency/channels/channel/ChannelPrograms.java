package workbook.concurrency.channels.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.picture.Pictured;
import workbook.grader.probe.Recording;

/**
 * Programs that ran on Go's runtime, step by step: who went on, who waits, and what the channel
 * looked like afterwards.
 */
public final class ChannelPrograms {

    /** Does a recorded select, and says what came of it, as the recording does. */
    @FunctionalInterface
    public interface SelectStep {
        String run(Map<String, Channel<Integer>> channels, JsonNode step)
            throws InterruptedException;
    }

    /** How long a thread may take to get where the recording says that it gets. */
    private static final long PATIENCE_MILLIS = 3_000;
    /** A look, and a pause of a millisecond or, on a busy machine, of several. */
    private static final int LOOKS = 1_000;

    private ChannelPrograms() {
    }

    /** Replays every recorded program without a select that {@code chosen} holds for. */
    static void replay(Predicate<JsonNode> chosen) throws InterruptedException {
        replay(program -> !operations(program).contains("select") && chosen.test(program),
            (channels, step) -> "no select was expected");
    }

    /** Replays every recorded program that {@code chosen} holds for. */
    public static void replay(Predicate<JsonNode> chosen, SelectStep select)
            throws InterruptedException {
        List<JsonNode> programs = Stream.of(
                Recording.read(ChannelPrograms.class, "channel_programs.json").get("scenarios"))
            .flatMap(JsonNode::valueStream)
            .filter(chosen)
            .toList();
        assertThat(programs).as("recorded programs of this kind").isNotEmpty();
        for (JsonNode program : programs) {
            new Run(program, select).run();
        }
    }

    public static Predicate<JsonNode> named(String... parts) {
        return program -> Stream.of(parts)
            .anyMatch(part -> program.get("name").asText().contains(part));
    }

    public static Set<String> operations(JsonNode program) {
        Set<String> operations = new HashSet<>();
        program.get("steps").forEach(step ->
            operations.add(step.get("do").get("op").asText()));
        return operations;
    }

    /** An operation that has ended: who, and how, in the words of the recording. */
    private record Done(String thread, String how) implements Comparable<Done> {
        @Override
        public int compareTo(Done other) {
            return (thread + how).compareTo(other.thread + other.how);
        }

        @Override
        public String toString() {
            return thread + ": " + how;
        }
    }

    /** What a receive came to, in the words of the recording. */
    public static String received(Received<?> received) {
        return received.ok() ? "received " + received.value() : "received that it is closed";
    }

    private static final class Run {

        private final JsonNode program;
        private final SelectStep select;
        private final Map<String, Channel<Integer>> channels = new HashMap<>();
        private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
        private final List<Thread> threads = new ArrayList<>();
        private final List<String> soFar = new ArrayList<>();
        private final Semaphore nothing = new Semaphore(0);

        Run(JsonNode program, SelectStep select) {
            this.program = program;
            this.select = select;
            program.get("make").properties().forEach(made -> channels.put(made.getKey(),
                made.getValue().asInt() < 0
                    ? Channel.nil() : Channel.make(made.getValue().asInt())));
        }

        void run() throws InterruptedException {
            try {
                for (JsonNode step : program.get("steps")) {
                    step(step);
                }
            } finally {
                threads.forEach(Thread::interrupt);
            }
        }

        private void step(JsonNode step) throws InterruptedException {
            JsonNode what = step.get("do");
            String thread = what.get("g").asText();
            soFar.add(thread + " " + words(what));
            threads.add(Thread.ofVirtual().name(thread).start(() ->
                done.add(new Done(thread, outcome(what)))));
            Set<Done> expected = new TreeSet<>();
            step.get("done").forEach(each -> expected.add(
                new Done(each.get("g").asText(), recorded(each))));
            Set<Done> seen = await(expected);
            assertThat(seen).as("%s: went on", program()).isEqualTo(expected);
            for (Map.Entry<String, JsonNode> each : step.get("chans").properties()) {
                assertView(channels.get(each.getKey()), each.getValue());
            }
        }

        private Set<Done> await(Set<Done> expected) throws InterruptedException {
            Set<Done> seen = new TreeSet<>();
            while (seen.size() < expected.size()) {
                Done next = done.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (next == null) {
                    return seen;
                }
                seen.add(next);
            }
            return seen;
        }

        /** A thread that blocks is not in its queue at once. */
        private void assertView(Channel<Integer> channel, JsonNode recorded)
                throws InterruptedException {
            ChannelView<Integer> expected = view(recorded);
            for (int look = 0; look < LOOKS && !channel.inspect().equals(expected); look++) {
                nothing.tryAcquire(1, TimeUnit.MILLISECONDS); // a pause that ends by itself
            }
            ChannelView<Integer> seen = channel.inspect();
            Pictured.check(() -> ChannelDrawing.of(seen), () ->
                assertThat(seen).as("%s: inspect()", program()).isEqualTo(expected));
            assertThat(done).as("%s: went on, and should wait", program()).isEmpty();
        }

        private static ChannelView<Integer> view(JsonNode recorded) {
            List<Integer> buffer = new ArrayList<>();
            recorded.get("buf").forEach(value -> buffer.add(value.asInt()));
            return new ChannelView<>(recorded.get("len").asInt(), recorded.get("cap").asInt(),
                recorded.get("closed").asBoolean(), recorded.get("sendx").asInt(),
                recorded.get("recvx").asInt(), buffer, waiting(recorded.get("recvq")),
                waiting(recorded.get("sendq")));
        }

        private static List<ChannelView.Waiting<Integer>> waiting(JsonNode queue) {
            List<ChannelView.Waiting<Integer>> waiting = new ArrayList<>();
            queue.forEach(each -> waiting.add(new ChannelView.Waiting<>(each.get("g").asText(),
                each.has("v") ? each.get("v").asInt() : null)));
            return waiting;
        }

        /** Does what the step says, and says what came of it. */
        private String outcome(JsonNode what) {
            Channel<Integer> channel = channels.get(what.path("ch").asText());
            try {
                return switch (what.get("op").asText()) {
                    case "select" -> select.run(channels, what);
                    case "send" -> {
                        channel.send(what.get("v").asInt());
                        yield "sent";
                    }
                    case "recv" -> received(channel.receive());
                    case "close" -> {
                        channel.close();
                        yield "closed";
                    }
                    case "trySend" -> channel.trySend(what.get("v").asInt()) ? "sent" : "not sent";
                    case "tryRecv" -> {
                        Optional<Received<Integer>> got = channel.tryReceive();
                        yield got.map(ChannelPrograms::received).orElse("nothing received");
                    }
                    default -> throw new IllegalArgumentException("a recorded step " + what);
                };
            } catch (ChannelPanic panic) {
                return "panic: " + panic.getMessage();
            } catch (InterruptedException e) {
                return "interrupted";
            } catch (RuntimeException | Error e) {
                return "threw " + e; // seen at once, and not as somebody who never comes back
            }
        }

        /** The same words for what was recorded. */
        private static String recorded(JsonNode done) {
            if (done.has("panic")) {
                return "panic: " + done.get("panic").asText();
            }
            return switch (done.get("op").asText()) {
                case "send" -> "sent";
                case "close" -> "closed";
                case "trySend" -> done.get("ok").asBoolean() ? "sent" : "not sent";
                case "tryRecv" -> done.get("chosen").asInt() < 0 ? "nothing received"
                    : recordedValue(done);
                case "select" -> done.get("chosen").asInt() < 0 ? "default"
                    : "case " + done.get("chosen") + ": "
                        + (done.has("ok") ? recordedValue(done) : "sent");
                default -> recordedValue(done);
            };
        }

        private static String recordedValue(JsonNode done) {
            return done.get("ok").asBoolean()
                ? "received " + done.get("v").asInt() : "received that it is closed";
        }

        private static String words(JsonNode what) {
            if (what.get("op").asText().equals("select")) {
                return "select(%s%s)".formatted(what.path("cases").valueStream()
                    .map(each -> words(each, "dir")).collect(Collectors.joining(", ")),
                    what.has("default") ? ", default" : "");
            }
            return words(what, "op");
        }

        private static String words(JsonNode what, String operation) {
            return "%s.%s(%s)".formatted(what.get("ch").asText(), what.get(operation).asText(),
                what.has("v") ? what.get("v").asText() : "");
        }

        private String program() {
            return "'%s': %s".formatted(program.get("name").asText(), String.join("; ", soFar));
        }
    }
}
