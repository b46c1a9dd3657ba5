package workbook.concurrency.context.http;

import java.io.IOException;
import java.net.URI;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;

/** A call on a thread of its own, and what came of it. */
final class Caller {

    final Thread thread;
    private final Elsewhere elsewhere;
    private volatile Object came;

    Caller(HttpCalls calls, Context context, URI uri, Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
        thread = Thread.ofPlatform().name("the thread of get(" + uri.getPath() + ")").start(() -> {
            try {
                came = calls.get(context, uri);
            } catch (ContextDoneException e) {
                came = e.reason();
            } catch (IOException | InterruptedException | RuntimeException e) {
                came = e;
            }
        });
    }

    /** Waits for it, but not for ever: a reply, the reason why the context has ended, or else. */
    Object came() throws IOException, InterruptedException {
        return elsewhere.comes(() -> thread.getState() == Thread.State.TERMINATED) ? came
            : "nothing: it has not come back";
    }
}
