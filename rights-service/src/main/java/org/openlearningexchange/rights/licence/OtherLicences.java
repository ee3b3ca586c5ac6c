package org.openlearningexchange.rights.licence;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.Licence.Nature;

/** Licences and statements of others, read once from {@code licences/other.json}. Immutable. */
public final class OtherLicences {
  private static final List<Entry> ENTRIES = load();

  private OtherLicences() {}

  /** All of them; where two could be meant the earlier one is. */
  public static List<Entry> all() {
    return ENTRIES;
  }

  /**
   * @param addresses where its text or a page about it lies: lower-case host and path, without
   *     {@code www.}; a prefix
   * @param names regular expressions of its names as whole words
   */
  public record Entry(Licence licence, List<String> addresses, List<String> names) {}

  private record Line(
      String expression,
      @Nullable String family,
      @Nullable String version,
      String label,
      @Nullable URI uri,
      Nature nature,
      @Nullable Set<Use> permits,
      @Nullable List<String> requires,
      @Nullable List<String> addresses,
      @Nullable List<String> names) {

    private Entry entry() {
      Licence licence =
          new Licence(
              expression,
              family == null ? expression : family,
              version,
              null,
              label,
              uri,
              nature,
              permits == null ? Set.of() : permits,
              requires == null ? List.of() : requires);
      return new Entry(
          licence, addresses == null ? List.of() : addresses, names == null ? List.of() : names);
    }
  }

  private static List<Entry> load() {
    String file = "/licences/other.json";
    try (InputStream in =
        Objects.requireNonNull(OtherLicences.class.getResourceAsStream(file), file)) {
      return Json.MAPPER.readValue(in, new TypeReference<List<Line>>() {}).stream()
          .map(Line::entry)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
