package org.openlearningexchange.harvest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The way to an answer.
 *
 * @param reached the address that answered, after redirects
 * @param movedTo where the source moved to for good, as far as permanent redirects lead; null where
 *     it did not. For the operator to see, never taken over by itself.
 * @param downgraded whether a redirect led from https to http
 */
public record Route(URI reached, @Nullable URI movedTo, boolean downgraded) {}
