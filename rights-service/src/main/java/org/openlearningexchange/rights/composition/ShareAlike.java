package org.openlearningexchange.rights.composition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.Licence;

/**
 * Which licences an adaptation of ShareAlike material may bear. 1.0 knows itself only; 2.0 and 2.5
 * later versions and ports of the same elements (s.4(b)); 3.0 those and licences that Creative
 * Commons calls compatible; 4.0 later versions and compatible licences (s.3(b)). Never an earlier
 * version.
 */
final class ShareAlike {
  private static final String FREE_ART = "LAL-1.3";
  private static final String GPL_3 = "GPL-3.0-only";

  private ShareAlike() {}

  /** For a source whose version is stated. */
  static Grade grade(Licence source, Licence target) {
    if (source.expression().equals(target.expression())) {
      return Grade.GOOD;
    }
    boolean first = "1.0".equals(source.version());
    if (first) {
      return Grade.REFUSED;
    }
    if (source.family().equals(target.family())) {
      return isEarlier(target.version(), source.version()) ? Grade.REFUSED : Grade.GOOD;
    }
    return isCompatible(source, target)
        ? Families.is4(source) ? Grade.GOOD : Grade.UPGRADE
        : Grade.REFUSED;
  }

  /** For a source whose version is not stated: what all versions allow, or else it depends. */
  static Grade gradeOfUnknownVersion(CcFamily family, Licence target) {
    boolean some = false;
    boolean all = true;
    Grade worst = Grade.GOOD;
    for (Licence version : Families.versions(family).toList()) {
      Grade grade = grade(version, target);
      some |= grade != Grade.REFUSED;
      all &= grade != Grade.REFUSED;
      worst = worst.worse(grade);
    }
    return all ? worst : some ? Grade.VERSION : Grade.REFUSED;
  }

  /** Free Art since 2014 and GPLv3 since 2015, of BY-SA 4.0 only; none of BY-NC-SA. */
  static boolean isCompatible(Licence source, Licence target) {
    return Families.of(source).filter(family -> family == CcFamily.BY_SA).isPresent()
        && (target.expression().equals(FREE_ART) || target.expression().equals(GPL_3));
  }

  private static boolean isEarlier(@Nullable String one, @Nullable String other) {
    return Double.parseDouble(Objects.requireNonNullElse(one, "0"))
        < Double.parseDouble(Objects.requireNonNullElse(other, "0"));
  }
}
