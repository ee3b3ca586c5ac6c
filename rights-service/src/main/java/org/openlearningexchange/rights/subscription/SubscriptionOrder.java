package org.openlearningexchange.rights.subscription;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.notice.Notice.Kind;
import org.openlearningexchange.rights.subscription.CallbackAddress.InvalidAddressException;

/**
 * A checked {@link SubscriptionDraft}; null means: as it is.
 *
 * @param resumes whether it shall go on where it was suspended or ended
 */
record SubscriptionOrder(
    @Nullable URI url,
    @Nullable Set<Kind> kinds,
    @Nullable Boolean all,
    @Nullable Set<UUID> resources,
    @Nullable Set<UUID> repositories,
    boolean resumes) {
  static final int MOST_RESOURCES = 10_000;
  static final int MOST_REPOSITORIES = 1_000;

  /**
   * The order of a new subscription.
   *
   * @throws Problem that names each field at fault
   */
  static SubscriptionOrder create(@Nullable SubscriptionDraft draft, CallbackAddress addresses) {
    Problem faults = faults();
    SubscriptionOrder order = read(required(draft), addresses, faults);
    if (required(draft).url() == null) {
      faults.field("url", "is needed: an https address of yours");
    }
    if (!Boolean.TRUE.equals(order.all) && order.resources == null && order.repositories == null) {
      faults.field("resources", "is needed, or repositories, or \"all\": true");
    }
    return checked(order, faults);
  }

  /**
   * The order of a change.
   *
   * @throws Problem that names each field at fault
   */
  static SubscriptionOrder change(@Nullable SubscriptionDraft draft, CallbackAddress addresses) {
    Problem faults = faults();
    SubscriptionOrder order = read(required(draft), addresses, faults);
    return checked(order, faults);
  }

  /** Those kinds, or all where none are named. */
  Set<Kind> kindsOrAll() {
    return kinds == null ? EnumSet.allOf(Kind.class) : kinds;
  }

  private static SubscriptionOrder read(
      SubscriptionDraft draft, CallbackAddress addresses, Problem faults) {
    if (draft.state() != null && !draft.state().equals("active")) {
      faults.field("state", "is 'active', to let a suspended or ended subscription go on");
    }
    return new SubscriptionOrder(
        draft.url() == null ? null : url(draft.url(), addresses, faults),
        draft.kinds() == null ? null : kinds(draft.kinds(), faults),
        draft.all(),
        ids(draft.resources(), "resources", MOST_RESOURCES, faults),
        ids(draft.repositories(), "repositories", MOST_REPOSITORIES, faults),
        draft.state() != null);
  }

  private static @Nullable URI url(String text, CallbackAddress addresses, Problem faults) {
    try {
      return addresses.parse(text);
    } catch (InvalidAddressException e) {
      faults.field("url", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static Set<Kind> kinds(List<@Nullable String> values, Problem faults) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String value : values) {
      Optional<Kind> kind = Kind.find(String.valueOf(value));
      kind.ifPresent(kinds::add);
    }
    if (kinds.size() != values.size()) {
      faults.field("kinds", "are some of %s, each once".formatted(Kind.list()));
    } else if (kinds.isEmpty()) {
      faults.field("kinds", "is absent, or has one at least");
    }
    return kinds;
  }

  /** The ids, each once. */
  static @Nullable Set<UUID> ids(
      @Nullable Collection<@Nullable UUID> ids, String field, int most, Problem faults) {
    if (ids == null) {
      return null;
    }
    Set<UUID> once = new LinkedHashSet<>();
    for (UUID id : ids) {
      if (id == null) {
        faults.field(field, "are UUIDs, none of them null");
        return once;
      }
      once.add(id);
    }
    if (once.size() > most) {
      faults.field(field, "are at most %,d; subscribe to repositories or to all".formatted(most));
    }
    return once;
  }

  static Problem faults() {
    return Problem.of(CommonProblem.INVALID_REQUEST, "The subscription is not valid; see errors.");
  }

  private static SubscriptionDraft required(@Nullable SubscriptionDraft draft) {
    if (draft == null) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "A body is needed.")
          .field("url", "is needed: an https address of yours");
    }
    return draft;
  }

  private static SubscriptionOrder checked(SubscriptionOrder order, Problem faults) {
    if (faults.hasFieldErrors()) {
      throw faults;
    }
    return order;
  }

  static String[] values(Set<Kind> kinds) {
    return Arrays.stream(Kind.values())
        .filter(kinds::contains)
        .map(Kind::value)
        .toArray(String[]::new);
  }
}
