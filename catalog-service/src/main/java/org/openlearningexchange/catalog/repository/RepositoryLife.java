package org.openlearningexchange.catalog.repository;

import org.openlearningexchange.contracts.message.RepositoryRegistration.State;

/**
 * Where a repository stands, offering only the steps that are legal from there. Draft, probing and
 * ready come before the first harvest; nothing leads back from retiring.
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

  /** Can stop being harvested for a while. */
  sealed interface Suspendable extends RepositoryLife {
    default Suspended suspend() {
      return new Suspended();
    }
  }

  /** Can leave the exchange. */
  sealed interface Retirable extends RepositoryLife {
    default Retiring retire() {
      return new Retiring();
    }
  }

  /** Its particulars may be changed. */
  sealed interface Changeable extends RepositoryLife {}

  /** Not harvested yet; nothing was tried. */
  record Draft() implements Changeable {
    @Override
    public State state() {
      return State.DRAFT;
    }

    Probing probe() {
      return new Probing();
    }
  }

  /** Being looked at. */
  record Probing() implements RepositoryLife {
    @Override
    public State state() {
      return State.PROBING;
    }

    Ready answered() {
      return new Ready();
    }

    Draft failed() {
      return new Draft();
    }
  }

  /** Looked at and found usable. */
  record Ready() implements Changeable {
    @Override
    public State state() {
      return State.READY;
    }

    Active activate() {
      return new Active();
    }
  }

  /** Harvested on its schedule. */
  record Active() implements Suspendable, Retirable, Changeable {
    @Override
    public State state() {
      return State.ACTIVE;
    }
  }

  /** Not harvested; its resources stay. */
  record Suspended() implements Retirable, Changeable {
    @Override
    public State state() {
      return State.SUSPENDED;
    }

    Active resume() {
      return new Active();
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
