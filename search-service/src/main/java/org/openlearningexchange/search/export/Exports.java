package org.openlearningexchange.search.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;
import org.openlearningexchange.search.format.SharedResource;
import org.openlearningexchange.search.provider.Provider;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.query.Selection;
import org.openlearningexchange.search.text.Synonyms;

/** Makes exports of what the index holds. */
@ApplicationScoped
public class Exports {
  /** The longest that Elasticsearch may look for a page. */
  private static final Duration PAGE_TIMEOUT = Duration.ofSeconds(4);

  private final ExportIndex index;
  private final Providers providers;
  private final Synonyms synonyms;
  private final PublicAddresses addresses;

  public Exports(
      ExportIndex index, Providers providers, Synonyms synonyms, PublicAddresses addresses) {
    this.index = index;
    this.providers = providers;
    this.synonyms = synonyms;
    this.addresses = addresses;
  }

  /** Opens an export; whoever gets it frees it. */
  Uni<Export> open(ExportRequest request, Optional<String> acceptLanguage) {
    Selection selection =
        Selection.read(request.search(), acceptLanguage, providers, synonyms, PAGE_TIMEOUT);
    ExportReading reading = new ExportReading(index, selection, request.rows());
    return reading
        .first()
        .map(first -> exportOrFree(request, selection.language(), reading, first))
        .onFailure(Exports::isAway)
        .transform(SearchProblem::away);
  }

  private Export exportOrFree(
      ExportRequest request, Locale reader, ExportReading reading, ExportPage first) {
    try {
      return export(request, reader, reading, first);
    } catch (RuntimeException e) {
      reading.close();
      throw e;
    }
  }

  private Export export(
      ExportRequest request, Locale reader, ExportReading reading, ExportPage first) {
    List<SharedResource> shared = shared(first, reader);
    return new Export(
        request,
        head(request, reader, first.total(), updated(shared)),
        shared,
        reading.from(first).map(page -> shared(page, reader)),
        reading::close);
  }

  private FeedHead head(ExportRequest request, Locale reader, long total, Instant updated) {
    String search = request.searchQuery();
    return new FeedHead(
        addresses.of("/export?" + request.exportQuery()),
        addresses.of("/search" + (search.isEmpty() ? "" : "?" + search)),
        request.words(),
        total,
        updated,
        reader);
  }

  private List<SharedResource> shared(ExportPage page, Locale reader) {
    URI address = addresses.root();
    return page.sources().stream()
        .map(source -> SharedResource.of(source, provider(source, reader), address))
        .toList();
  }

  private @Nullable String provider(JsonNode source, Locale reader) {
    return providers
        .find(UUID.fromString(source.path("repositoryId").asText()), reader)
        .map(Provider::name)
        .orElse(null);
  }

  private static Instant updated(List<SharedResource> shared) {
    return shared.stream()
        .map(SharedResource::updated)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static boolean isAway(Throwable failure) {
    return failure instanceof ElasticsearchAway
        || failure instanceof ElasticsearchRefusal refusal && refusal.isMissingIndex();
  }
}
