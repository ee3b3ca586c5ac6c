package org.openlearningexchange.rights.recognition;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.recognition.Mention.Kind;

/** Turns elements, version and port into a mention; what never existed becomes unclear. */
final class CcReading {
  /** Confidence of a family without its version. */
  static final double FAMILY = 0.8;

  private CcReading() {}

  static Mention of(
      int start,
      int end,
      Set<CcElement> elements,
      @Nullable String version,
      @Nullable String port,
      String rule,
      double confidence) {
    Optional<CcFamily> family = CcFamily.of(elements);
    if (family.isEmpty()) {
      return Mention.of(start, end, Kind.CONTRADICTION, rule + ": no such combination");
    }
    return of(start, end, family.get(), version, port, rule, confidence);
  }

  static Mention of(
      int start,
      int end,
      CcFamily family,
      @Nullable String version,
      @Nullable String port,
      String rule,
      double confidence) {
    if (version == null) {
      return family.isCurrent()
          ? Mention.grant(
              start, end, CreativeCommons.family(family), rule, Math.min(confidence, FAMILY))
          : Mention.of(start, end, Kind.UNCLEAR, rule + ": retired, version not stated");
    }
    Optional<Licence> licence = CreativeCommons.find(family, version, port);
    return licence
        .map(known -> Mention.grant(start, end, known, rule, confidence))
        .orElseGet(() -> Mention.of(start, end, Kind.UNCLEAR, rule + ": no such version or port"));
  }
}
