package org.openlearningexchange.search.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;
import org.openlearningexchange.search.provider.Providers;

/** Looks resources up by their ids; as of now, not of the last refresh. */
@ApplicationScoped
public class Offers {
  private final StoredResourceIndex index;
  private final Providers providers;

  public Offers(StoredResourceIndex index, Providers providers) {
    this.index = index;
    this.providers = providers;
  }

  /** What there is under this id. */
  public Uni<Offer> find(UUID id) {
    return index
        .find(id)
        .map(stored -> offer(id, stored))
        .onFailure(Offers::isAway)
        .transform(SearchProblem::away);
  }

  /** The resource under this id; fails with the problem that says why there is none to show. */
  public Uni<ShownResource> get(UUID id) {
    return find(id).map(Offers::shown);
  }

  /** What there is under each of these ids, in their order. */
  public Uni<List<Offer>> findAll(List<UUID> ids) {
    return index
        .findAll(ids)
        .map(
            stored ->
                ids.stream()
                    .map(id -> offer(id, stored.getOrDefault(id, Optional.empty())))
                    .toList())
        .onFailure(Offers::isAway)
        .transform(SearchProblem::away);
  }

  /** The id in an address. */
  public static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The address holds no resource id.")
          .field("id", "is a UUID such as 0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11");
    }
  }

  private Offer offer(UUID id, Optional<JsonNode> stored) {
    return Offer.of(id, stored, providers::isHidden);
  }

  private static ShownResource shown(Offer offer) {
    if (offer instanceof Offer.Shown shown) {
      return shown.resource();
    }
    throw offer.refusal().orElseThrow();
  }

  private static boolean isAway(Throwable failure) {
    return failure instanceof ElasticsearchAway
        || failure instanceof ElasticsearchRefusal refusal && refusal.isMissingIndex();
  }
}
