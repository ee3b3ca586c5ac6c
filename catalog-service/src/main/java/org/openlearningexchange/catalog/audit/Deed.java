package org.openlearningexchange.catalog.audit;

import java.time.Instant;

/**
 * Who does what, to be written down with the change itself.
 *
 * @param clientId the client behind the request
 * @param action past tense, such as {@code repository-suspended}
 */
public record Deed(String clientId, String action, Instant at) {}
