package org.openlearningexchange.catalog.repository;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.CatalogProblem;
import org.openlearningexchange.catalog.registration.Particulars;
import org.openlearningexchange.catalog.registration.Protocol;
import org.openlearningexchange.catalog.registration.RepositoryDraft;
import org.openlearningexchange.catalog.repository.RepositoryLife.Active;
import org.openlearningexchange.catalog.repository.RepositoryLife.Changeable;
import org.openlearningexchange.catalog.repository.RepositoryLife.Probeable;
import org.openlearningexchange.catalog.repository.RepositoryLife.Probing;
import org.openlearningexchange.catalog.repository.RepositoryLife.Ready;
import org.openlearningexchange.catalog.repository.RepositoryLife.Retirable;
import org.openlearningexchange.catalog.repository.RepositoryLife.Retired;
import org.openlearningexchange.catalog.repository.RepositoryLife.Retiring;
import org.openlearningexchange.catalog.repository.RepositoryLife.Suspended;
import org.openlearningexchange.kit.problem.Problem;

/**
 * A registered repository. What asks for the state that it has already changes nothing; what its
 * state does not allow is a problem 409.
 *
 * @param memberName by language: the provider that teachers see
 * @param probe what the last probe of this source found; null before
 */
record Repository(
    UUID id,
    UUID memberId,
    Map<String, String> memberName,
    Protocol protocol,
    Particulars particulars,
    Standing standing,
    @Nullable Probe probe,
    Instant registeredAt,
    Instant changedAt,
    Revisions revisions) {
  Repository {
    memberName = Map.copyOf(memberName);
  }

  /** A new registration, to be probed. */
  static Repository registered(
      UUID id, RepositoryDraft.Checked draft, Map<String, String> memberName, Instant now) {
    return new Repository(
        id,
        draft.memberId(),
        memberName,
        draft.protocol(),
        draft.particulars(),
        Standing.first(now),
        null,
        now,
        now,
        Revisions.FIRST);
  }

  /** With other particulars; probed again where another source is named. */
  Repository with(Particulars wanted, Instant now) {
    if (!(standing.life() instanceof Changeable life)) {
      throw refusal("A repository that has left is not changed; register it again instead.");
    }
    if (wanted.equals(particulars)) {
      return this;
    }
    return wanted.hasSameSource(particulars)
        ? changed(wanted, standing, probe, revisions.next(), now)
        : changed(
            wanted, standing.at(life.pointedElsewhere(), now), null, revisions.nextSource(), now);
  }

  /** Probed again; an outcome of an earlier probe no longer counts. */
  Repository probing(Instant now) {
    RepositoryLife life = standing.life();
    if (life instanceof Probing) {
      return this;
    }
    if (life instanceof Probeable probeable) {
      return changed(
          particulars, standing.at(probeable.probe(), now), probe, revisions.nextSource(), now);
    }
    throw refusal(
        "Only a draft or ready repository is probed again; POST /probes at harvest-service looks"
            + " at any address.");
  }

  /** As its probe leaves it; nothing changes where the probe looked at something else. */
  Repository probed(ProbeOutcome outcome, Instant now) {
    if (!(standing.life() instanceof Probing probing) || !revisions.hold(outcome.revision())) {
      return this;
    }
    return outcome.passed()
        ? changed(
            particulars,
            standing.at(probing.passed(particulars.activation()), now),
            outcome.probe(),
            revisions.nextPassed(outcome.revision()),
            now)
        : changed(
            particulars,
            standing.at(probing.failed(), now),
            outcome.probe(),
            revisions.next(),
            now);
  }

  /** Harvested from now on. */
  Repository activated(Instant now) {
    RepositoryLife life = standing.life();
    if (life instanceof Active) {
      return this;
    }
    if (life instanceof Ready ready) {
      return in(ready.activate(), now);
    }
    throw refusal(
        "Only a ready repository can be activated: one whose probe found nothing blocking.");
  }

  /** Not harvested until resumed. */
  Repository suspended(Instant now) {
    RepositoryLife life = standing.life();
    if (life instanceof Suspended) {
      return this;
    }
    if (life instanceof Active active) {
      return in(active.suspend(), now);
    }
    throw refusal("Only an active repository can be suspended.");
  }

  /** Harvested again; probed first where another source was named meanwhile. */
  Repository resumed(Instant now) {
    RepositoryLife life = standing.life();
    if (life instanceof Active) {
      return this;
    }
    if (life instanceof Suspended suspended) {
      return in(suspended.resume(revisions.havePassed()), now);
    }
    throw refusal("Only a suspended repository can be resumed.");
  }

  /**
   * Leaving: its resources are hidden at once and withdrawn; one that was never harvested is gone
   * at once.
   *
   * @param confirmed how many resources the caller expects to be withdrawn
   * @param visible how many there are
   */
  Repository retiring(long confirmed, long visible, Instant now) {
    RepositoryLife life = standing.life();
    if (life instanceof Retiring || life instanceof Retired) {
      return this;
    }
    if (!(life instanceof Retirable retirable)) {
      throw refusal("This repository cannot be retired.");
    }
    if (confirmed != visible) {
      throw Problem.of(
              CatalogProblem.RETIREMENT_NOT_CONFIRMED,
              "Retiring would withdraw %d resources, not %d; send the true number to confirm."
                  .formatted(visible, confirmed))
          .with("resources", visible);
    }
    return in(retirable.retire(standing.wasEverActive()), now);
  }

  /** Gone, if it was leaving: everything is withdrawn. */
  Repository withdrawn(Instant now) {
    return standing.life() instanceof Retiring retiring ? in(retiring.withdrawn(), now) : this;
  }

  String address() {
    return address(particulars.baseUrl());
  }

  /**
   * What two registrations of the same repository have in common: host, port, path and query,
   * whatever the scheme, capitals in the host and final slashes.
   */
  static String address(URI baseUrl) {
    int usual = "https".equalsIgnoreCase(baseUrl.getScheme()) ? 443 : 80;
    boolean named = baseUrl.getPort() != -1 && baseUrl.getPort() != usual;
    String path = baseUrl.getRawPath() == null ? "" : baseUrl.getRawPath().replaceAll("/+$", "");
    String query = baseUrl.getRawQuery() == null ? "" : baseUrl.getRawQuery();
    return baseUrl.getHost().toLowerCase(Locale.ROOT)
        + (named ? ":" + baseUrl.getPort() : "")
        + path
        + (query.isEmpty() ? "" : "?" + query);
  }

  private Repository in(RepositoryLife next, Instant now) {
    return changed(particulars, standing.at(next, now), probe, revisions.next(), now);
  }

  private Repository changed(
      Particulars particulars,
      Standing standing,
      @Nullable Probe probe,
      Revisions revisions,
      Instant now) {
    return new Repository(
        id,
        memberId,
        memberName,
        protocol,
        particulars,
        standing,
        probe,
        registeredAt,
        now,
        revisions);
  }

  private Problem refusal(String detail) {
    return Problem.of(CatalogProblem.REPOSITORY_STATE, detail).with("state", standing.state());
  }
}
