package workbook.benchmarks;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import workbook.concurrency.channels.channel.Channel;

/** The pipes that are measured: three with a buffer, three without. */
public enum PipeKind {

    CHANNEL("Channel", true),
    ARRAY_BLOCKING_QUEUE("ArrayBlockingQueue", true),
    LINKED_TRANSFER_QUEUE("LinkedTransferQueue (no bound)", true),
    CHANNEL_UNBUFFERED("Channel", false),
    SYNCHRONOUS_QUEUE("SynchronousQueue", false),
    TRANSFER("LinkedTransferQueue.transfer", false);

    /** What fits into a buffer. */
    static final int CAPACITY = 128;

    private final String title;
    private final boolean buffered;

    PipeKind(String title, boolean buffered) {
        this.title = title;
        this.buffered = buffered;
    }

    String title() {
        return title;
    }

    boolean isBuffered() {
        return buffered;
    }

    Pipe make() {
        return switch (this) {
            case CHANNEL -> new Pipe.Chan(Channel.make(CAPACITY));
            case ARRAY_BLOCKING_QUEUE -> new Pipe.JdkQueue(new ArrayBlockingQueue<>(CAPACITY));
            case LINKED_TRANSFER_QUEUE -> new Pipe.JdkQueue(new LinkedTransferQueue<>());
            case CHANNEL_UNBUFFERED -> new Pipe.Chan(Channel.make(0));
            case SYNCHRONOUS_QUEUE -> new Pipe.JdkQueue(new SynchronousQueue<>());
            case TRANSFER -> new Pipe.Transfer(new LinkedTransferQueue<>());
        };
    }
}
