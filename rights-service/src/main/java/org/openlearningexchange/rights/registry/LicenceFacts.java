package org.openlearningexchange.rights.registry;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licences;

/**
 * What the registry knows of a licence.
 *
 * @param spdx its id in the SPDX licence list; null where it has none
 * @param family what licences of one kind share, such as {@code CC-BY-SA}
 * @param version null where none is stated or there is but one text
 * @param jurisdiction the country ({@code DE}) or body ({@code IGO}) that it was adapted to, or
 *     {@code generic}, {@code unported}, {@code international}, {@code universal}; null where that
 *     means nothing
 * @param rdfUri its name in linked data, where that differs from its canonical address
 * @param titles by BCP 47 tag; always one in English
 * @param openDefinition whether it conforms to the Open Definition
 * @param note what the terms cannot say; null where they say all
 */
public record LicenceFacts(
    Licence licence,
    @Nullable String spdx,
    LicenceKind kind,
    String family,
    @Nullable String version,
    @Nullable String jurisdiction,
    @Nullable URI rdfUri,
    Map<String, String> titles,
    CcRel terms,
    boolean openDefinition,
    Standing standing,
    @Nullable String note,
    Origin origin) {
  public LicenceFacts {
    if (!titles.containsKey("en")) {
      throw new IllegalArgumentException(licence.expression() + " needs an English title");
    }
    titles = Collections.unmodifiableMap(new TreeMap<>(titles));
  }

  /** Of every licence in the registry, by id. */
  public static List<LicenceFacts> all() {
    return Index.ALL;
  }

  /** Of a licence that is in the registry. */
  public static LicenceFacts of(Licence licence) {
    LicenceFacts facts = Index.BY_ID.get(licence.expression());
    if (facts == null) {
      throw new IllegalArgumentException("not in the registry: " + licence.expression());
    }
    return facts;
  }

  /** Its id. */
  public String id() {
    return licence.expression();
  }

  /** Of the five things that open content lets its users do, those that everyone may do. */
  public Set<FiveR> fiveR() {
    return FiveR.of(licence.permits());
  }

  /** Whether it grants all of 5R for every purpose, as UNESCO's recommendation of 2019 asks. */
  public boolean isOpenForEveryPurpose() {
    return isOpenForNonCommercialPurposes() && licence.permits().contains(Use.COMMERCIAL);
  }

  /** Whether it grants all of 5R at least where no commerce is meant. */
  public boolean isOpenForNonCommercialPurposes() {
    return fiveR().size() == FiveR.values().length;
  }

  /** Its page in the SPDX licence list. */
  public Optional<URI> spdxUri() {
    return Optional.ofNullable(spdx).map(id -> URI.create("http://spdx.org/licenses/" + id));
  }

  /** Made at first use: titles in all languages take a moment. */
  private static final class Index {
    static final List<LicenceFacts> ALL = Licences.all().stream().map(LicenceRules::facts).toList();
    static final Map<String, LicenceFacts> BY_ID =
        ALL.stream().collect(Collectors.toMap(LicenceFacts::id, Function.identity()));
  }
}
