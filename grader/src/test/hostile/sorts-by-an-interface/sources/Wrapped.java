package workbook.dsalgo.algo.sorting;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;

interface Wrapped<T> extends List<T> {

    List<T> list();

    @Override
    default int size() {
        return list().size();
    }

    @Override
    default boolean isEmpty() {
        return list().isEmpty();
    }

    @Override
    default boolean contains(Object o) {
        return list().contains(o);
    }

    @Override
    default Iterator<T> iterator() {
        return list().iterator();
    }

    @Override
    default Object[] toArray() {
        return list().toArray();
    }

    @Override
    default <E> E[] toArray(E[] a) {
        return list().toArray(a);
    }

    @Override
    default boolean add(T e) {
        return list().add(e);
    }

    @Override
    default boolean remove(Object o) {
        return list().remove(o);
    }

    @Override
    default boolean containsAll(Collection<?> c) {
        return list().containsAll(c);
    }

    @Override
    default boolean addAll(Collection<? extends T> c) {
        return list().addAll(c);
    }

    @Override
    default boolean addAll(int i, Collection<? extends T> c) {
        return list().addAll(i, c);
    }

    @Override
    default boolean removeAll(Collection<?> c) {
        return list().removeAll(c);
    }

    @Override
    default boolean retainAll(Collection<?> c) {
        return list().retainAll(c);
    }

    @Override
    default void clear() {
        list().clear();
    }

    @Override
    default T get(int i) {
        return list().get(i);
    }

    @Override
    default T set(int i, T e) {
        return list().set(i, e);
    }

    @Override
    default void add(int i, T e) {
        list().add(i, e);
    }

    @Override
    default T remove(int i) {
        return list().remove(i);
    }

    @Override
    default int indexOf(Object o) {
        return list().indexOf(o);
    }

    @Override
    default int lastIndexOf(Object o) {
        return list().lastIndexOf(o);
    }

    @Override
    default ListIterator<T> listIterator() {
        return list().listIterator();
    }

    @Override
    default ListIterator<T> listIterator(int i) {
        return list().listIterator(i);
    }

    @Override
    default List<T> subList(int from, int to) {
        return list().subList(from, to);
    }
}
