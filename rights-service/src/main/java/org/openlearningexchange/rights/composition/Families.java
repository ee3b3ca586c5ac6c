package org.openlearningexchange.rights.composition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.OwnTerms;

/** The Creative Commons family of a licence, and its versions. */
final class Families {
  /** The six that Creative Commons recommends, from the freest to the strictest. */
  static final List<Licence> CURRENT =
      Stream.of(
              CcFamily.BY,
              CcFamily.BY_SA,
              CcFamily.BY_NC,
              CcFamily.BY_ND,
              CcFamily.BY_NC_SA,
              CcFamily.BY_NC_ND)
          .map(family -> CreativeCommons.find(family, "4.0", null).orElseThrow())
          .toList();

  static final Licence BY_SA_4 = CURRENT.get(1);

  /** No licence to anybody: what one makes of freely licensed material may stay reserved. */
  static final Licence RESERVED = OwnTerms.ALL_RIGHTS_RESERVED;

  private static final List<String> VERSIONS = List.of("1.0", "2.0", "2.1", "2.5", "3.0", "4.0");

  private Families() {}

  static Optional<CcFamily> of(Licence licence) {
    return CcFamily.ofCode(licence.family());
  }

  /** Whether the licence is of a Creative Commons family with this element. */
  static boolean has(Licence licence, CcElement element) {
    return of(licence).filter(family -> family.elements().contains(element)).isPresent();
  }

  /** Every international version of a family; where there is none, as of SA 2.0, the port. */
  static Stream<Licence> versions(CcFamily family) {
    return VERSIONS.stream()
        .flatMap(
            version ->
                CreativeCommons.find(family, version, null)
                    .or(() -> CreativeCommons.find(family, version, "jp"))
                    .stream());
  }

  static boolean is4(Licence licence) {
    return "4.0".equals(licence.version());
  }
}
