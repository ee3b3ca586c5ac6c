package org.openlearningexchange.harvest.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of one page of a list, in their order: the whole page where it is small.
 *
 * @param page its number in the run, from 1
 * @param first the place of the first entry on the page, from 1
 * @param characters of the entries' texts, which stand for their cost in memory
 * @param end null for a part that is not the page's last
 */
public record Part<T>(
    int page, int first, List<T> entries, long characters, @Nullable PageEnd end) {}
