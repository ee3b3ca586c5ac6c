package org.openlearningexchange.search.indexing;

/** Somebody removed the index that is being filled. */
final class IndexIsMissing extends RuntimeException {}
