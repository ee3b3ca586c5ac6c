package org.openlearningexchange.rights.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;

/** Facts of the public-domain tools of Creative Commons. */
final class CcTools {
  private static final Map<Licence, LicenceFacts> TOOLS =
      Map.of(
          CreativeCommons.CC0,
          facts(
              CreativeCommons.CC0,
              LicenceKind.WAIVER,
              "universal",
              Standing.CURRENT,
              "Where the law allows no waiver it is a licence for every use."),
          CreativeCommons.PUBLIC_DOMAIN_MARK,
          facts(
              CreativeCommons.PUBLIC_DOMAIN_MARK,
              LicenceKind.MARK,
              "universal",
              Standing.CURRENT,
              "A label, no licence: the work may still be protected in some countries."),
          CreativeCommons.PUBLIC_DOMAIN_DEDICATION,
          facts(
              CreativeCommons.PUBLIC_DOMAIN_DEDICATION,
              LicenceKind.WAIVER,
              null,
              Standing.retired(LocalDate.of(2010, 10, 5)),
              "Made for the law of the United States; CC0 and the Public Domain Mark replaced it."));

  private CcTools() {}

  static Optional<LicenceFacts> find(Licence licence) {
    return Optional.ofNullable(TOOLS.get(licence));
  }

  private static LicenceFacts facts(
      Licence tool,
      LicenceKind kind,
      @Nullable String jurisdiction,
      Standing standing,
      String note) {
    return new LicenceFacts(
        tool,
        tool.expression(),
        kind,
        tool.family(),
        tool.version(),
        jurisdiction,
        CcRules.rdfUri(tool),
        LicenceTitles.ofTool(tool),
        CcRel.of(tool),
        true,
        standing,
        note,
        CcRules.ORIGIN);
  }
}
