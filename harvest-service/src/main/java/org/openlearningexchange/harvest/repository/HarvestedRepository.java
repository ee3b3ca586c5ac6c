package org.openlearningexchange.harvest.repository;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RepositoryRegistration;

/**
 * A registration with what harvesting knows of it.
 *
 * @param lastResponseDate the first responseDate of the last complete list that is still good for a
 *     window; null where the next list has to be a full one
 * @param windowKey changes with the address, format or sets that are to be harvested
 * @param failures runs in a row that did not succeed
 */
public record HarvestedRepository(
    RepositoryRegistration registration,
    @Nullable String lastResponseDate,
    String windowKey,
    int failures) {}
