package org.openlearningexchange.rights.licence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The registry: every licence, tool and statement that the exchange knows, by its id. */
public final class Licences {
  private static final Pattern VERSIONED =
      Pattern.compile("(CC-.+?)-(\\d\\.\\d)(?:-([A-Z]+))?", Pattern.CASE_INSENSITIVE);

  private Licences() {}

  /** The licence with this id, whatever its case; a bare family such as {@code CC-BY} too. */
  public static Optional<Licence> find(String id) {
    for (Licence tool :
        new Licence[] {
          CreativeCommons.CC0,
          CreativeCommons.PUBLIC_DOMAIN_MARK,
          CreativeCommons.PUBLIC_DOMAIN_DEDICATION
        }) {
      if (tool.expression().equalsIgnoreCase(id)) {
        return Optional.of(tool);
      }
    }
    Matcher versioned = VERSIONED.matcher(id);
    Optional<Licence> licence =
        versioned.matches()
            ? family(versioned.group(1))
                .flatMap(
                    family -> CreativeCommons.find(family, versioned.group(2), versioned.group(3)))
            : family(id).map(CreativeCommons::family);
    return licence.or(() -> OtherLicences.find(id));
  }

  private static Optional<CcFamily> family(String code) {
    for (CcFamily family : CcFamily.values()) {
      if (family.code().equalsIgnoreCase(code)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }
}
