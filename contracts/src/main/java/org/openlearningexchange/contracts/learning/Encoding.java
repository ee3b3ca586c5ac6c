package org.openlearningexchange.contracts.learning;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A file of the resource (schema.org MediaObject).
 *
 * @param contentUrl where it can be downloaded
 * @param encodingFormat media type
 * @param contentSize bytes
 */
public record Encoding(
    @Nullable URI contentUrl, @Nullable String encodingFormat, @Nullable Long contentSize) {}
