package org.openlearningexchange.harvest.run;

import org.openlearningexchange.contracts.message.RepositoryRegistration;

/**
 * Whether a run is still wanted.
 *
 * @param cancelAsked somebody asked for its end
 * @param state of its repository
 * @param windowKey of its repository, as it is registered now
 */
public record Standing(boolean cancelAsked, RepositoryRegistration.State state, String windowKey) {}
