package org.openlearningexchange.rights.registry;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.rights.licence.Licence;

/** Facts of all other licences and statements, from {@code licences/facts.json}. */
final class OtherFacts {
  private static final Map<String, Line> LINES = load();

  private OtherFacts() {}

  static Optional<LicenceFacts> find(Licence licence) {
    return Optional.ofNullable(LINES.get(licence.expression())).map(line -> line.facts(licence));
  }

  /** Every id that the file has facts about. */
  static Set<String> ids() {
    return LINES.keySet();
  }

  /**
   * What licences have in common that differ in nothing else.
   *
   * @param permits in place of what follows from the licence; so too requires and prohibits
   * @param titles beside those that are made of words
   */
  private record Line(
      List<String> ids,
      LicenceKind kind,
      @Nullable String family,
      @Nullable String version,
      @Nullable String jurisdiction,
      boolean open,
      @Nullable Set<CcTerm> permits,
      @Nullable Set<CcTerm> requires,
      @Nullable Set<CcTerm> prohibits,
      Standing.@Nullable Status status,
      @Nullable LocalDate retiredOn,
      @Nullable String supersededBy,
      @Nullable Map<String, String> titles,
      @Nullable String note,
      URI source,
      LocalDate recorded) {

    LicenceFacts facts(Licence licence) {
      return new LicenceFacts(
          licence,
          isInSpdx(licence) ? licence.expression() : null,
          kind,
          family == null ? licence.family() : family,
          version == null ? licence.version() : version,
          jurisdiction,
          null,
          LicenceTitles.ofOther(licence, titles == null ? Map.of() : titles),
          terms(licence),
          open,
          new Standing(status == null ? Standing.Status.CURRENT : status, retiredOn, supersededBy),
          note,
          new Origin(source, null, recorded));
    }

    private CcRel terms(Licence licence) {
      CcRel derived = CcRel.of(licence);
      return new CcRel(
          permits == null ? derived.permits() : permits,
          requires == null ? derived.requires() : requires,
          prohibits == null ? derived.prohibits() : prohibits);
    }

    /** Ids of our own say so; all others but bare families are from the SPDX licence list. */
    private static boolean isInSpdx(Licence licence) {
      return licence.isExact() && !licence.expression().startsWith("LicenseRef-");
    }
  }

  private static Map<String, Line> load() {
    String file = "/licences/facts.json";
    try (InputStream in =
        Objects.requireNonNull(OtherFacts.class.getResourceAsStream(file), file)) {
      Map<String, Line> lines = new HashMap<>();
      for (Line line : Json.MAPPER.readValue(in, new TypeReference<List<Line>>() {})) {
        line.ids().forEach(id -> lines.put(id, line));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
