package org.openlearningexchange.harvest.run;

import java.time.Duration;
import org.openlearningexchange.contracts.message.RepositoryRegistration;

/**
 * Whether a run is still wanted.
 *
 * @param cancelAsked somebody asked for its end
 * @param taken how long ago it was begun
 * @param state of its repository
 * @param windowKey of its repository, as it is registered now
 */
public record Standing(
    boolean cancelAsked, Duration taken, RepositoryRegistration.State state, String windowKey) {}
