package org.openlearningexchange.rights.reuse;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.Licence;

/** Where the Creative Commons licences say what; the numbers moved with version 4.0. */
public final class Clauses {
  private Clauses() {}

  /** What everyone may do. */
  public static @Nullable String grant(Licence licence) {
    return clause(licence, "s.2(a)(1)", "s.3");
  }

  /** For non-commercial purposes only. */
  static @Nullable String nonCommercial(CcFamily family, Licence licence) {
    boolean shareAlike = family.elements().contains(CcElement.SA);
    return clause(licence, "s.2(a)(1)", shareAlike ? "s.4(c)" : "s.4(b)");
  }

  /** No adaptations. */
  static @Nullable String noDerivatives(Licence licence) {
    return clause(licence, "s.2(a)(1)(B)", "s.3");
  }

  /** All media and formats. */
  static @Nullable String format(Licence licence) {
    return clause(licence, "s.2(a)(4)", "s.3");
  }

  /** Adaptations under the same licence. */
  public static @Nullable String shareAlike(Licence licence) {
    return clause(licence, "s.3(b)", "s.4(b)");
  }

  /** What ends the rights and what brings them back. */
  static @Nullable String termination(Licence licence) {
    return clause(licence, "s.6(b)", "s.7(a)");
  }

  /** It is not taken back. */
  public static @Nullable String perpetual(Licence licence) {
    return clause(licence, "s.2(a)(1), s.6(c)", "s.7(b)");
  }

  private static @Nullable String clause(Licence licence, String since4, String before) {
    if (licence.version() == null || !licence.family().startsWith("CC-")) {
      return null;
    }
    return licence.label() + " " + (licence.version().startsWith("4") ? since4 : before);
  }
}
