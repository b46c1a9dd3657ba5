package workbook.benchmarks;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import workbook.concurrency.channels.channel.Channel;

/** What messages go through from thread to thread. */
interface Pipe {

    /** Waits until there is room, or, in a rendezvous, a receiver. */
    void send(Object message) throws InterruptedException;

    /** Waits until there is a message. */
    Object receive() throws InterruptedException;

    /** The channel of the workbook. */
    record Chan(Channel<Object> channel) implements Pipe {

        @Override
        public void send(Object message) throws InterruptedException {
            channel.send(message);
        }

        @Override
        public Object receive() throws InterruptedException {
            return channel.receive().value();
        }
    }

    /** A queue of the JDK. */
    record JdkQueue(BlockingQueue<Object> queue) implements Pipe {

        @Override
        public void send(Object message) throws InterruptedException {
            queue.put(message);
        }

        @Override
        public Object receive() throws InterruptedException {
            return queue.take();
        }
    }

    /** A transfer queue whose senders wait for a receiver. */
    record Transfer(LinkedTransferQueue<Object> queue) implements Pipe {

        @Override
        public void send(Object message) throws InterruptedException {
            queue.transfer(message);
        }

        @Override
        public Object receive() throws InterruptedException {
            return queue.take();
        }
    }
}
