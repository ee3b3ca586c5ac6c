package org.openlearningexchange.harvest.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of one page of a list, in their order: the whole page where it is small.
 *
 * @param characters of the entries' texts, which stand for their cost in memory
 * @param end null for a part that is not the page's last
 */
record Part<T>(List<T> entries, long characters, @Nullable PageEnd end) {}
