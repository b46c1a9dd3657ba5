package workbook.concurrency.channels.pingpong;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.concurrency.channels.channel.Received;

/** Bare platform threads, joined by hand; the first failure is kept. */
public final class PingPong {

    private PingPong() {
    }

    public static void play(Channel<Integer> table, int hits, Scorer scorer)
            throws InterruptedException {
        Objects.requireNonNull(scorer);
        if (hits < 0 || table.isNil() || table.capacity() != 0) {
            throw new IllegalArgumentException(hits + " hits on a table of " + table.capacity());
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (hits == 0) {
            table.close();
            return;
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread ping = new Thread(() -> guarded(table, failure, () -> {
            scorer.hit(Player.PING, 1);
            pass(table, 1, hits);
            rally(table, hits, Player.PING, scorer);
        }), "ping");
        Thread pong = new Thread(() -> guarded(table, failure, () ->
            rally(table, hits, Player.PONG, scorer)), "pong");
        ping.start();
        pong.start();
        if (joinAll(List.of(ping, pong))) {
            throw new InterruptedException();
        }
        switch (failure.get()) {
            case null -> { }
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            case InterruptedException interrupted -> throw interrupted;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    private interface Body {
        void run() throws InterruptedException;
    }

    private static void guarded(Channel<Integer> table, AtomicReference<Throwable> failure,
            Body body) {
        try {
            body.run();
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
            try {
                table.close();
            } catch (ChannelPanic closed) {
                return;
            }
        }
    }

    private static void rally(Channel<Integer> table, int hits, Player me, Scorer scorer)
            throws InterruptedException {
        while (true) {
            Received<Integer> ball = table.receive();
            if (!ball.ok()) {
                return;
            }
            int next = ball.value() + 1;
            scorer.hit(me, next);
            if (pass(table, next, hits)) {
                return;
            }
        }
    }

    /** Whether that was the last hit. */
    private static boolean pass(Channel<Integer> table, int ball, int hits)
            throws InterruptedException {
        if (ball == hits) {
            table.close();
            return true;
        }
        table.send(ball);
        return false;
    }

    /** Whether the caller was interrupted. */
    private static boolean joinAll(List<Thread> players) {
        boolean interrupted = false;
        for (int i = 0; i < players.size(); ) {
            try {
                players.get(i).join();
                i++;
            } catch (InterruptedException e) {
                interrupted = true;
                players.forEach(Thread::interrupt);
            }
        }
        return Thread.interrupted() || interrupted;
    }
}
