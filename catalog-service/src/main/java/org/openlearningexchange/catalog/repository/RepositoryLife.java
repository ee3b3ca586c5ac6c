package org.openlearningexchange.catalog.repository;

import org.openlearningexchange.catalog.registration.Activation;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;

/**
 * Where a repository stands, offering only the steps that are legal from there. It is harvested
 * once a probe has found nothing blocking; nothing leads back from retiring.
 */
sealed interface RepositoryLife {
  State state();

  /** The stand of a repository in this state. */
  static RepositoryLife of(State state) {
    return switch (state) {
      case DRAFT -> new Draft();
      case PROBING -> new Probing();
      case READY -> new Ready();
      case ACTIVE -> new Active();
      case SUSPENDED -> new Suspended();
      case RETIRING -> new Retiring();
      case RETIRED -> new Retired();
    };
  }

  /** Its particulars may be changed. */
  sealed interface Changeable extends RepositoryLife {
    /** Where it stands when something else than before is to be harvested: it is probed anew. */
    default RepositoryLife pointedElsewhere() {
      return new Probing();
    }
  }

  /** Can be probed again, though nothing changed here: perhaps the source was mended. */
  sealed interface Probeable extends RepositoryLife {
    default Probing probe() {
      return new Probing();
    }
  }

  /** Can leave the exchange. */
  sealed interface Retirable extends RepositoryLife {
    /** What was never harvested has nothing to withdraw. */
    default RepositoryLife retire(boolean wasEverActive) {
      return wasEverActive ? new Retiring() : new Retired();
    }
  }

  /** Not harvested: its probe found something blocking, or failed. */
  record Draft() implements Changeable, Probeable, Retirable {
    @Override
    public State state() {
      return State.DRAFT;
    }
  }

  /** Being looked at; not harvested meanwhile. */
  record Probing() implements Changeable, Retirable {
    @Override
    public State state() {
      return State.PROBING;
    }

    RepositoryLife passed(Activation activation) {
      return activation == Activation.AUTOMATIC ? new Active() : new Ready();
    }

    Draft failed() {
      return new Draft();
    }
  }

  /** Looked at and found usable; its member decides. */
  record Ready() implements Changeable, Probeable, Retirable {
    @Override
    public State state() {
      return State.READY;
    }

    Active activate() {
      return new Active();
    }
  }

  /** Harvested on its schedule. */
  record Active() implements Changeable, Retirable {
    @Override
    public State state() {
      return State.ACTIVE;
    }

    Suspended suspend() {
      return new Suspended();
    }
  }

  /** Not harvested; its resources stay. */
  record Suspended() implements Changeable, Retirable {
    @Override
    public State state() {
      return State.SUSPENDED;
    }

    /** It stays so; what changed is looked at when it is resumed. */
    @Override
    public RepositoryLife pointedElsewhere() {
      return this;
    }

    RepositoryLife resume(boolean hasPassed) {
      return hasPassed ? new Active() : new Probing();
    }
  }

  /** Its resources are hidden and being withdrawn. */
  record Retiring() implements RepositoryLife {
    @Override
    public State state() {
      return State.RETIRING;
    }

    Retired withdrawn() {
      return new Retired();
    }
  }

  /** Gone; kept so that its resources' addresses are known. */
  record Retired() implements RepositoryLife {
    @Override
    public State state() {
      return State.RETIRED;
    }
  }
}
