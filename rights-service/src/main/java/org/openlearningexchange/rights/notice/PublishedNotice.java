package org.openlearningexchange.rights.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice that has its place in the order in which all of them are told.
 *
 * @param position grows; none is given below one that was given before
 * @param at when the exchange saw the change
 * @param publishedAt when it got its position; grows with it
 */
public record PublishedNotice(
    UUID id, long position, Instant at, Instant publishedAt, Notice notice) {}
