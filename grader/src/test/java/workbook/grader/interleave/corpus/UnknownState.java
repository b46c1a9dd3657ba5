package workbook.grader.interleave.corpus;

import java.nio.LongBuffer;
import java.util.function.ToLongFunction;
import javax.script.SimpleBindings;

/** What threads share in classes of the JDK of which nobody knows what they do to them. */
final class UnknownState {

    private UnknownState() {
    }

    static final class Buffer {
        private final LongBuffer buffer = LongBuffer.allocate(1);

        void add() {
            buffer.put(0, buffer.get(0) + 1);
        }
    }

    /** A map of the JDK that is no collection of {@code java.util}. */
    static final class Bindings extends SimpleBindings {
        void add() {
            put("n", size());
        }
    }

    static final class Referenced {
        void add() {
            ToLongFunction<LongBuffer> capacity = LongBuffer::capacity;
            capacity.applyAsLong(null);
        }
    }

    /** One that is known, and not thread-safe. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();

        void add() {
            text.append('x');
        }
    }
}
