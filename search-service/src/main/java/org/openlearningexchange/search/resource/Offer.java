package org.openlearningexchange.search.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.document.DocumentState;

/** What the exchange has to give under a resource's id. */
public sealed interface Offer {

  /**
   * What a document of the index comes to.
   *
   * @param isHidden whether a repository's resources are kept from teachers
   */
  static Offer of(UUID id, Optional<JsonNode> stored, Predicate<UUID> isHidden) {
    if (stored.isEmpty()) {
      return new Unknown(id);
    }
    JsonNode document = stored.get();
    String state = document.path("state").asText();
    if (state.equals(DocumentState.HIDDEN.value())) {
      return Restricted.of(id, document.path("dispute"));
    }
    boolean isVisible = state.equals(DocumentState.VISIBLE.value());
    return isVisible && !isHidden.test(ShownResource.repositoryId(document))
        ? new Shown(ShownResource.of(document))
        : new Gone(id, text(document, "since"), text(document, "reason"));
  }

  UUID id();

  /** The refusal to whoever asks for it; empty where it is shown. */
  Optional<Problem> refusal();

  /** A resource that is shown. */
  record Shown(ShownResource resource) implements Offer {
    @Override
    public UUID id() {
      return resource.id();
    }

    @Override
    public Optional<Problem> refusal() {
      return Optional.empty();
    }
  }

  /** A resource that left, or whose repository did. */
  record Gone(UUID id, @Nullable String since, @Nullable String reason) implements Offer {
    @Override
    public Optional<Problem> refusal() {
      Problem gone =
          Problem.of(
              SearchProblem.RESOURCE_GONE,
              "Its source or the exchange took it back; copies that were made keep the licence they"
                  + " came with.");
      return Optional.of(with(with(gone, "since", since), "reason", reason));
    }
  }

  /** A resource that a notice hides. */
  record Restricted(UUID id, @Nullable String dispute, @Nullable String since) implements Offer {
    private static Restricted of(UUID id, JsonNode dispute) {
      return new Restricted(id, text(dispute, "id"), text(dispute, "since"));
    }

    @Override
    public Optional<Problem> refusal() {
      Problem restricted =
          Problem.of(
              SearchProblem.RESOURCE_RESTRICTED,
              "It is hidden while a notice about it is looked into, or since one was upheld.");
      return Optional.of(with(with(restricted, "dispute", dispute), "since", since));
    }
  }

  /** An id that the index does not know. */
  record Unknown(UUID id) implements Offer {
    @Override
    public Optional<Problem> refusal() {
      return Optional.of(
          Problem.of(
              SearchProblem.UNKNOWN_RESOURCE,
              "The index holds nothing under this id; it may be on its way."));
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asText() : null;
  }

  private static Problem with(Problem problem, String member, @Nullable String value) {
    return value == null ? problem : problem.with(member, value);
  }
}
