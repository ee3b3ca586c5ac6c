package org.openlearningexchange.search.sru;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;
import org.openlearningexchange.search.format.SharedResource;
import org.openlearningexchange.search.provider.Provider;
import org.openlearningexchange.search.provider.Providers;

/** Answers library systems. */
@ApplicationScoped
public class Sru {
  private static final Logger LOG = Logger.getLogger(Sru.class);

  private final SruIndex index;
  private final Providers providers;
  private final PublicAddresses addresses;

  public Sru(SruIndex index, Providers providers, PublicAddresses addresses) {
    this.index = index;
    this.providers = providers;
    this.addresses = addresses;
  }

  /** The answer; fails with {@link SruDiagnostic} where there is none. */
  Uni<String> answer(SruRequest request, Locale reader) {
    return request instanceof SruRequest.SearchRetrieve search
        ? search(search, reader)
        : Uni.createFrom()
            .item(SruExplanation.of((SruRequest.Explain) request, addresses.of("/sru")));
  }

  private Uni<String> search(SruRequest.SearchRetrieve request, Locale reader) {
    return index
        .search(SruQuestion.of(request, providers.hiddenRepositories()))
        .onFailure(Sru::isAway)
        .transform(failure -> SruFault.TEMPORARILY_UNAVAILABLE.with(""))
        .onFailure(ElasticsearchRefusal.class)
        .transform(Sru::refused)
        .map(answer -> found(answer, reader))
        .map(found -> inRange(request, found))
        .map(found -> SruAnswer.found(request, found, reader));
  }

  private SruFound found(JsonNode answer, Locale reader) {
    JsonNode total = answer.path("hits").path("total");
    List<SharedResource> records = new ArrayList<>();
    answer
        .path("hits")
        .path("hits")
        .forEach(hit -> records.add(shared(hit.path("_source"), reader)));
    return new SruFound(
        total.path("value").asLong(), total.path("relation").asText().equals("eq"), records);
  }

  private SharedResource shared(JsonNode source, Locale reader) {
    UUID repository = UUID.fromString(source.path("repositoryId").asText());
    URI address = addresses.root();
    return SharedResource.of(
        source, providers.find(repository, reader).map(Provider::name).orElse(null), address);
  }

  private static SruFound inRange(SruRequest.SearchRetrieve request, SruFound found) {
    if (request.startRecord() > 1 && request.startRecord() > found.total()) {
      throw SruFault.FIRST_RECORD.with("there are " + found.total());
    }
    return found;
  }

  /** A query that is too much for the index in a way that we did not foresee. */
  private static SruDiagnostic refused(Throwable refusal) {
    LOG.warnf("a query was refused reason=%s", refusal.getMessage());
    return SruFault.CANNOT_PROCESS.with("");
  }

  private static boolean isAway(Throwable failure) {
    return failure instanceof ElasticsearchAway
        || failure instanceof ElasticsearchRefusal refusal && refusal.isMissingIndex();
  }
}
