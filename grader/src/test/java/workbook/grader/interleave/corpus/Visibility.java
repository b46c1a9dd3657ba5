package workbook.grader.interleave.corpus;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** What one thread writes, and another may or may not see. */
final class Visibility {

    /** The flag should be volatile. */
    static final class PlainFlag {
        private boolean ready;
        private int data;

        void publish() {
            data = 42;
            ready = true;
        }

        int read() {
            return ready ? data : 42;
        }
    }

    static final class VolatileFlag {
        private volatile boolean ready;
        private int data;

        void publish() {
            data = 42;
            ready = true;
        }

        int read() {
            return ready ? data : 42;
        }
    }

    /** Writes the flag first. */
    static final class FlagFirst {
        private volatile boolean ready;
        private int data;

        void publish() {
            ready = true;
            data = 42;
        }

        int read() {
            return ready ? data : 42;
        }
    }

    /** A loop that waits for a volatile flag, or for a plain one. */
    static final class SpinVolatile {
        private volatile boolean ready;
        private int data;

        void publish() {
            data = 1;
            ready = true;
        }

        int await() {
            while (!ready) {
                // until somebody publishes
            }
            return data;
        }
    }

    static final class SpinPlain {
        private boolean ready;
        private int data;

        void publish() {
            data = 1;
            ready = true;
        }

        int await() {
            while (!ready) {
                // until somebody publishes
            }
            return data;
        }
    }

    static final class Box {
        private int value;

        Box(int value) {
            this.value = value;
        }

        int value() {
            return value;
        }
    }

    record FinalBox(int value) {
    }

    /** Double-checked locking without volatile. */
    static final class BrokenSingleton {
        private Box box;

        Box get() {
            if (box == null) {
                synchronized (this) {
                    if (box == null) {
                        box = new Box(7);
                    }
                }
            }
            return box;
        }
    }

    static final class Singleton {
        private volatile Box box;

        Box get() {
            Box seen = box;
            if (seen == null) {
                synchronized (this) {
                    seen = box;
                    if (seen == null) {
                        seen = new Box(7);
                        box = seen;
                    }
                }
            }
            return seen;
        }
    }

    /** Publishes an object with plain fields through a plain field. */
    static final class UnsafePublication {
        private Box box;

        void publish() {
            box = new Box(7);
        }

        int read() {
            Box seen = box;
            return seen == null ? 7 : seen.value();
        }
    }

    /** Makes the object inside of the update that publishes it. */
    static final class MadeInUpdate {
        private final AtomicReference<Box> box = new AtomicReference<>();

        void publish() {
            box.updateAndGet(before -> new Box(7));
        }

        int read() {
            Box seen = box.get();
            return seen == null ? 7 : seen.value();
        }
    }

    static final class MadeInCompute {
        private final Map<String, Box> boxes = new ConcurrentHashMap<>();

        void publish() {
            boxes.compute("box", (key, before) -> new Box(7));
        }

        int read() {
            Box seen = boxes.get("box");
            return seen == null ? 7 : seen.value();
        }
    }

    static final class SafePublication {
        private volatile FinalBox box;

        void publish() {
            box = new FinalBox(7);
        }

        int read() {
            FinalBox seen = box;
            return seen == null ? 7 : seen.value();
        }
    }

    /** Two writers of neighbouring elements, and two of the same. */
    static final class Elements {
        private final int[] cells = new int[2];

        void write(int index) {
            cells[index] = 1;
        }
    }

    private Visibility() {
    }
}
