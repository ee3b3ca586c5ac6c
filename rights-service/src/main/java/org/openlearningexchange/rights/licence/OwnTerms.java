package org.openlearningexchange.rights.licence;

import java.util.List;
import java.util.Set;
import org.openlearningexchange.rights.licence.Licence.Nature;

/**
 * Statements that sources make in their own words and that stand for no text. None of them grants
 * anything to everyone.
 */
public final class OwnTerms {
  /** Nothing is allowed beyond the law. */
  public static final Licence ALL_RIGHTS_RESERVED =
      terms("LicenseRef-ARR", "All rights reserved", Nature.RESERVED);

  /** Said to be in the public domain without a tool or a reason. */
  public static final Licence PUBLIC_DOMAIN_CLAIM =
      terms("LicenseRef-PD-unspecified", "Public domain (not specified)", Nature.CLAIM);

  /** Not for commercial use; what else is allowed is not said. */
  public static final Licence NON_COMMERCIAL =
      terms("LicenseRef-NonCommercial-Custom", "Non-commercial use, own terms", Nature.STATEMENT);

  /** Not to be changed; what else is allowed is not said. */
  public static final Licence NO_DERIVATIVES =
      terms("LicenseRef-NoDerivatives-Custom", "No changes, own terms", Nature.STATEMENT);

  /** For teaching or study only. */
  public static final Licence EDUCATIONAL =
      terms("LicenseRef-EduUseOnly", "Educational use only", Nature.STATEMENT);

  /** Free to read; access is no licence. */
  public static final Licence OPEN_ACCESS =
      terms("LicenseRef-OpenAccess", "Open access, licence not stated", Nature.STATEMENT);

  /** All of them. */
  static final List<Licence> ALL =
      List.of(
          ALL_RIGHTS_RESERVED,
          PUBLIC_DOMAIN_CLAIM,
          NON_COMMERCIAL,
          NO_DERIVATIVES,
          EDUCATIONAL,
          OPEN_ACCESS);

  private OwnTerms() {}

  private static Licence terms(String expression, String label, Nature nature) {
    return new Licence(
        expression, expression, null, null, label, null, nature, Set.of(), List.of());
  }
}
