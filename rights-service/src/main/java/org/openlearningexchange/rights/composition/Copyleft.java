package org.openlearningexchange.rights.composition;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;
import org.openlearningexchange.rights.licence.Licences;
import org.openlearningexchange.rights.licence.OtherLicences;

/**
 * Which licences an adaptation under a copyleft of others may bear: itself, later versions where it
 * says 'or later', and what its text names.
 */
final class Copyleft {
  private static final String ONLY = "-only";
  private static final String OR_LATER = "-or-later";

  /** What each names, beside itself and its later versions. */
  private static final Map<String, Set<String>> NAMES =
      Map.of(
          // article 7 and the decision of 2014-10-21
          "LAL-1.3", Set.of("CC-BY-SA-4.0"),
          // section 3 of LGPL 2.1: may be turned into the GPL, 2.0 or later
          "LGPL-2.1-only", Set.of("GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-only"),
          "LGPL-2.1-or-later",
              Set.of("GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-only", "GPL-3.0-or-later"),
          "LGPL-3.0-only", Set.of("GPL-3.0-only"),
          "LGPL-3.0-or-later", Set.of("GPL-3.0-only", "GPL-3.0-or-later"),
          // section 3.3: secondary licences
          "MPL-2.0",
              Set.of(
                  "GPL-2.0-or-later",
                  "GPL-3.0-only",
                  "GPL-3.0-or-later",
                  "LGPL-2.1-or-later",
                  "LGPL-3.0-only",
                  "AGPL-3.0-only",
                  "AGPL-3.0-or-later"),
          // appendix: compatible licences; CC BY-SA 3.0 for works other than software
          "EUPL-1.2",
              Set.of(
                  "GPL-2.0-only",
                  "GPL-3.0-only",
                  "AGPL-3.0-only",
                  "LGPL-2.1-only",
                  "LGPL-3.0-only",
                  "MPL-2.0",
                  "CC-BY-SA-3.0"));

  private Copyleft() {}

  /** What an adaptation might bear: later versions, and what the text names. */
  static Stream<Licence> candidates(Licence source) {
    Stream<Licence> versions =
        OtherLicences.all().stream()
            .map(OtherLicences.Entry::licence)
            .filter(one -> one.family().equals(source.family()) && one.isExact());
    Stream<Licence> named =
        NAMES.getOrDefault(source.expression(), Set.of()).stream()
            .sorted()
            .flatMap(id -> Licences.find(id).stream());
    return Stream.concat(versions, named).filter(one -> grade(source, one).isAllowed());
  }

  static Grade grade(Licence source, Licence target) {
    if (source.nature() == Nature.FAMILY) {
      return gradeOfUnknownVersion(source, target);
    }
    if (source.expression().equals(target.expression()) || isLater(source, target)) {
      return Grade.GOOD;
    }
    if (source.expression().equals("LAL-1.2")) {
      return freeArt12(target);
    }
    return NAMES.getOrDefault(source.expression(), Set.of()).contains(target.expression())
        ? Grade.GOOD
        : Grade.REFUSED;
  }

  /**
   * Article 6 of Free Art 1.2: a later version may be chosen; that one goes together with BY-SA.
   */
  private static Grade freeArt12(Licence target) {
    return switch (target.expression()) {
      case "LAL-1.3" -> Grade.GOOD;
      case "CC-BY-SA-4.0" -> Grade.UPGRADE;
      default -> Grade.REFUSED;
    };
  }

  private static boolean isLater(Licence source, Licence target) {
    boolean same = source.family().equals(target.family());
    String id = source.expression();
    if (!same || source.version() == null || target.version() == null) {
      return false;
    }
    int order = target.version().compareTo(source.version());
    if (id.endsWith(OR_LATER)) {
      return order >= 0;
    }
    return id.endsWith(ONLY) && order == 0 && target.expression().endsWith(ONLY);
  }

  private static Grade gradeOfUnknownVersion(Licence source, Licence target) {
    boolean some =
        OtherLicences.all().stream()
            .map(OtherLicences.Entry::licence)
            .filter(one -> one.family().equals(source.family()) && one.nature() != Nature.FAMILY)
            .anyMatch(one -> grade(one, target) != Grade.REFUSED);
    return some ? Grade.VERSION : Grade.REFUSED;
  }
}
