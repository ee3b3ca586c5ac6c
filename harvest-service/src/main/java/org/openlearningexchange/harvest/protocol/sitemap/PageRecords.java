package org.openlearningexchange.harvest.protocol.sitemap;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;

/**
 * Makes records of what a page describes. A resource that has a page to itself is identified by the
 * page's address in the sitemap, which every walk sees; others by their own ids. Pure.
 *
 * @param page its address in the sitemap
 * @param reached its address after redirects, for relative references
 * @param lastModified as the sitemap has it
 * @param maxRecord characters of a description
 */
record PageRecords(URI page, URI reached, @Nullable String lastModified, int maxRecord) {
  private static final int LONGEST_IDENTIFIER = 2_000;
  private static final int KEPT_OF_UNREADABLE = 262_144;

  /** What a description does not say of itself. */
  record Context(URI address, String identifier, @Nullable String lastModified) {}

  /**
   * The records of a page.
   *
   * @param text its descriptions as they stand there, for those that cannot be read
   */
  List<Delivered> of(EmbeddedResources.Found found, String text) {
    List<Delivered> delivered = new ArrayList<>();
    Set<String> given = new HashSet<>();
    int main = main(found.resources());
    for (int i = 0; i < found.resources().size(); i++) {
      Metadata.Json resource = found.resources().get(i);
      String own = own(resource).orElse(page + "#" + (i + 1));
      String identifier = i == main ? page.toString() : own;
      if (given.add(identifier)) {
        delivered.add(bounded(resource, identifier));
      }
    }
    for (String fault : found.faults()) {
      delivered.add(unreadable(fault, text, given));
    }
    return delivered;
  }

  /** The resource that the page is about: the one that is called like it, else the first. */
  private int main(List<Metadata.Json> resources) {
    for (int i = 0; i < resources.size(); i++) {
      Optional<String> own = own(resources.get(i));
      if (own.isPresent() && (own.get().equals(page.toString()) || isReached(own.get()))) {
        return i;
      }
    }
    return 0;
  }

  private boolean isReached(String identifier) {
    return identifier.equals(reached.toString());
  }

  /** Its id or else its address, resolved. */
  private Optional<String> own(Metadata.Json resource) {
    return Stream.of("@id", "id", "url")
        .map(resource.object()::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank() && !text.startsWith("_:"))
        .flatMap(text -> resolved(text).stream())
        .filter(text -> text.length() <= LONGEST_IDENTIFIER)
        .findFirst();
  }

  private Optional<String> resolved(String reference) {
    try {
      return Optional.of(reached.resolve(reference.strip()).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Delivered bounded(Metadata.Json resource, String identifier) {
    String raw = resource.object().toString();
    URI base = resource.base() == null ? reached : resource.base();
    return raw.length() > maxRecord
        ? new UnreadableRecord(
            identifier,
            "the description is larger than " + maxRecord + " characters",
            raw.substring(0, Math.min(raw.length(), KEPT_OF_UNREADABLE)))
        : record(resource.object(), new Context(base, identifier, lastModified));
  }

  /** A page whose only description is broken keeps what was known of it. */
  private UnreadableRecord unreadable(String fault, String text, Set<String> given) {
    return new UnreadableRecord(
        given.isEmpty() ? page.toString() : null,
        fault + " on " + page,
        text.length() > KEPT_OF_UNREADABLE ? text.substring(0, KEPT_OF_UNREADABLE) : text);
  }

  static SourceRecord record(JsonNode resource, Context context) {
    String raw = resource.toString();
    return new SourceRecord(
        context.identifier(),
        context.lastModified(),
        List.of(),
        false,
        new Metadata.Json(Metadata.Json.Form.JSON_LD, resource, context.address()),
        List.of(),
        raw,
        Json.write(context),
        raw.indexOf('\uFFFD') >= 0 ? Set.of(SourceRecord.Flag.CHARACTERS_LOST) : Set.of());
  }

  /** A page that is listed, but not there. */
  static SourceRecord tombstone(URI page, @Nullable String lastModified) {
    return new SourceRecord(
        page.toString(),
        lastModified,
        List.of(),
        true,
        null,
        List.of(),
        "",
        Json.write(new Context(page, page.toString(), lastModified)),
        Set.of());
  }
}
