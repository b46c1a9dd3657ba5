package workbook.dsalgo.quiz.complexity;

/** What there is to choose from. */
public enum Structure {
    /** An array in ascending order, searched by halving. */
    SORTED_ARRAY,
    /** Nodes that know the one before and the one behind. */
    LINKED_LIST,
    /** An array that is used as a ring, with a first and a last place. */
    RING_BUFFER,
    /** Buckets that are chosen by a hash. */
    HASH_MAP,
    /** A hash map whose entries are the nodes of a doubly linked list, too. */
    LINKED_HASH_MAP,
    /** A balanced binary tree: smaller keys on the left, larger ones on the right. */
    SEARCH_TREE,
    /** An array in which no element is smaller than its parent. */
    BINARY_HEAP,
    /** A tree with one level for each letter. */
    TRIE,
    /** One bit for each number that is possible. */
    BIT_SET,
    /** A few bits for each element, at places chosen by hashes. */
    BLOOM_FILTER
}
