package workbook.concurrency.workers.pool;

final class Thread {

    boolean isAlive() {
        return false;
    }
}
