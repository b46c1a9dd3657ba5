package workbook.dsalgo.leetcode.stocks;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/** Pairs valleys with peaks, and takes the largest profits from a queue. */
public final class Stocks {

    private Stocks() {
    }

    public static long one(Prices prices) {
        long run = 0;
        long best = 0;
        for (int day = 1; day < prices.days(); day++) {
            run = Math.max(0, run + prices.on(day) - prices.on(day - 1));
            best = Math.max(best, run);
        }
        return best;
    }

    public static long many(Prices prices) {
        return atMost(Integer.MAX_VALUE, prices);
    }

    private record Rise(long valley, long peak) {
    }

    /** Crossing rises are swapped, so that the better one is whole and the other one a gain. */
    public static long atMost(int trades, Prices prices) {
        if (trades < 0) {
            throw new IllegalArgumentException("trades: " + trades);
        }
        PriorityQueue<Long> profits = new PriorityQueue<>(Comparator.reverseOrder());
        Deque<Rise> open = new ArrayDeque<>();
        int days = prices.days();
        int day = 0;
        while (day < days) {
            long valley = prices.on(day++);
            long peak = valley;
            boolean rising = false;
            while (day < days) {
                long next = prices.on(day);
                if (!rising && next <= valley) {
                    valley = next;
                } else if (next < peak) {
                    break;
                } else {
                    rising = true;
                }
                peak = next;
                day++;
            }
            while (!open.isEmpty() && open.peek().valley() >= valley) {
                Rise done = open.pop();
                profits.add(done.peak() - done.valley());
            }
            while (!open.isEmpty() && open.peek().peak() <= peak) {
                Rise outer = open.pop();
                profits.add(outer.peak() - valley);
                valley = outer.valley();
            }
            open.push(new Rise(valley, peak));
        }
        open.forEach(rise -> profits.add(rise.peak() - rise.valley()));
        long sum = 0;
        for (int left = trades; left > 0 && !profits.isEmpty(); left--) {
            sum += profits.poll();
        }
        return sum;
    }

    public static long withCooldown(Prices prices) {
        long bestFree = 0;
        long freeYesterday = 0;
        long bestHeld = Long.MIN_VALUE >> 2;
        for (int day = 0; day < prices.days(); day++) {
            int price = prices.on(day);
            long free = Math.max(bestFree, bestHeld + price);
            bestHeld = Math.max(bestHeld, freeYesterday - price);
            freeYesterday = bestFree;
            bestFree = free;
        }
        return bestFree;
    }

    public static long withFee(int fee, Prices prices) {
        if (fee < 0) {
            throw new IllegalArgumentException("fee: " + fee);
        }
        long profit = 0;
        Long paid = null;
        for (int day = 0; day < prices.days(); day++) {
            long price = prices.on(day);
            if (paid == null || price + fee < paid) {
                paid = price + fee;
            } else if (price > paid) {
                profit += price - paid;
                paid = price; // selling later instead costs no second fee
            }
        }
        return profit;
    }
}
