package workbook.dsalgo.leetcode.mergelists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Halves the lists and merges the halves; sources play a tournament whose winners are kept. */
public final class MergeLists {

    private MergeLists() {
    }

    public static <T> ListNode<T> merge(
            ListNode<T> first, ListNode<T> second, Comparator<? super T> order) {
        Objects.requireNonNull(order, "no order");
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        if (first == second) {
            throw new IllegalArgumentException("a list cannot be merged with itself");
        }
        boolean fromFirst = order.compare(first.value(), second.value()) <= 0;
        ListNode<T> head = fromFirst ? first : second;
        ListNode<T> other = fromFirst ? second : first;
        ListNode<T> tail = head;
        while (other != null) {
            ListNode<T> rest = tail.next();
            boolean stay = rest != null && (fromFirst
                ? order.compare(rest.value(), other.value()) <= 0
                : order.compare(other.value(), rest.value()) > 0);
            if (!stay) {
                tail.link(other);
                other = rest;
                fromFirst = !fromFirst;
            }
            tail = tail.next();
        }
        return head;
    }

    public static <T> ListNode<T> mergeAll(
            List<ListNode<T>> lists, Comparator<? super T> order) {
        Objects.requireNonNull(order, "no order");
        Objects.requireNonNull(lists, "no lists");
        List<ListNode<T>> full = new ArrayList<>();
        for (int at = 0; at < lists.size(); at++) {
            for (int before = 0; before < at && lists.get(at) != null; before++) {
                if (lists.get(before) == lists.get(at)) {
                    throw new IllegalArgumentException("the same list: " + before + ", " + at);
                }
            }
            if (lists.get(at) != null) {
                full.add(lists.get(at));
            }
        }
        return full.isEmpty() ? null : halves(full, order);
    }

    public static <T> Iterator<T> lazily(
            List<? extends Iterator<? extends T>> sources, Comparator<? super T> order) {
        Objects.requireNonNull(order, "no order");
        Objects.requireNonNull(sources, "no sources");
        Player<T> winner = sources.isEmpty() ? new Leaf<>(List.<T>of().iterator())
            : tournament(sources, order);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return winner.isReady();
            }

            @Override
            public T next() {
                if (!winner.isReady()) {
                    throw new NoSuchElementException("end of all sources");
                }
                return winner.take();
            }
        };
    }

    private static <T> ListNode<T> halves(List<ListNode<T>> lists, Comparator<? super T> order) {
        int half = lists.size() / 2;
        return half == 0 ? lists.getFirst() : merge(halves(lists.subList(0, half), order),
            halves(lists.subList(half, lists.size()), order), order);
    }

    private static <T> Player<T> tournament(
            List<? extends Iterator<? extends T>> sources, Comparator<? super T> order) {
        int half = sources.size() / 2;
        return half == 0 ? new Leaf<>(sources.getFirst())
            : new Match<>(tournament(sources.subList(0, half), order),
                tournament(sources.subList(half, sources.size()), order), order);
    }

    private interface Player<T> {
        boolean isReady();

        T look();

        T take();
    }

    private static final class Leaf<T> implements Player<T> {
        private final Iterator<? extends T> source;
        private boolean holds;
        private T held;

        Leaf(Iterator<? extends T> source) {
            this.source = source;
        }

        @Override
        public boolean isReady() {
            if (!holds && source.hasNext()) {
                held = source.next();
                holds = true;
            }
            return holds;
        }

        @Override
        public T look() {
            return held;
        }

        @Override
        public T take() {
            holds = false;
            return held;
        }
    }

    private static final class Match<T> implements Player<T> {
        private final Player<T> left;
        private final Player<T> right;
        private final Comparator<? super T> order;
        private Player<T> winner;

        Match(Player<T> left, Player<T> right, Comparator<? super T> order) {
            this.left = left;
            this.right = right;
            this.order = order;
        }

        @Override
        public boolean isReady() {
            if (winner == null) {
                boolean leftReady = left.isReady();
                boolean rightReady = right.isReady();
                if (leftReady && rightReady) {
                    winner = order.compare(left.look(), right.look()) <= 0 ? left : right;
                } else {
                    winner = leftReady ? left : rightReady ? right : null;
                }
            }
            return winner != null;
        }

        @Override
        public T look() {
            return winner.look();
        }

        @Override
        public T take() {
            T taken = winner.take();
            winner = null;
            return taken;
        }
    }
}
