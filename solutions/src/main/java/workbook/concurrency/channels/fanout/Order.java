package workbook.concurrency.channels.fanout;

/** In which order results come out. */
public enum Order {

    /** As their items came in: a result waits until those before it have been sent. */
    KEPT,

    /** As they are done: a slow item holds up no other. */
    AS_DONE
}
