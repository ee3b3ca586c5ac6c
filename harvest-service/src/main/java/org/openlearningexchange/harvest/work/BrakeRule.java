package org.openlearningexchange.harvest.work;

import java.util.Optional;
import org.openlearningexchange.contracts.message.Brake;

/**
 * The brake on mass deletion: whether so many records of a repository may vanish at once. Pure.
 *
 * @param share of the live records that may vanish
 * @param records that may vanish whatever their share
 */
record BrakeRule(double share, long records) {

  /**
   * What holds a run; empty where it may go on.
   *
   * @param live records of the repository before the run
   * @param vanishing how many of them would be withdrawn
   * @param agreed how many its member has agreed to lose
   */
  Optional<Brake> holds(long live, long vanishing, long agreed) {
    boolean tooMany =
        vanishing > records && vanishing > share * (double) live && vanishing > agreed;
    return tooMany ? Optional.of(new Brake(live, vanishing)) : Optional.empty();
  }
}
