package org.openlearningexchange.rights.credit;

import java.util.List;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;

/**
 * Under what a work is given.
 *
 * @param licences those to be named; several for the parts of a work, none where no licence is
 *     known
 */
public record Terms(Kind kind, List<Licence> licences) {
  /** No licence is known, or what the source says contradicts itself. */
  public static final Terms UNKNOWN = new Terms(Kind.UNKNOWN, List.of());

  /** Somebody disputes the licence that the source states. */
  public static final Terms DISPUTED = new Terms(Kind.DISPUTED, List.of());

  public Terms {
    licences = List.copyOf(licences);
  }

  /** How it is said. */
  public enum Kind {
    LICENSED(Phrase.LICENSED),
    /** Given up by its holder. */
    DEDICATED(Phrase.DEDICATED),
    /** Labelled as free of copyright, by whomever. */
    MARKED(Phrase.MARKED),
    /** Each licence for its part. */
    PARTS(Phrase.PARTS),
    /** A statement about rights that is no licence. */
    STATEMENT(Phrase.STATEMENT),
    RESERVED(Phrase.RESERVED),
    UNKNOWN(Phrase.UNKNOWN),
    DISPUTED(Phrase.DISPUTED);

    private final Phrase phrase;

    Kind(Phrase phrase) {
      this.phrase = phrase;
    }

    Phrase phrase() {
      return phrase;
    }
  }

  /**
   * The terms that one licence, tool or statement amounts to; a claim or a statement that no text
   * stands behind is not known well enough to be named.
   */
  public static Terms of(Licence licence) {
    if (licence.nature() == Nature.RESERVED) {
      return new Terms(Kind.RESERVED, List.of());
    }
    boolean saysNothing = !licence.isGrant() && licence.uri() == null;
    return saysNothing ? UNKNOWN : new Terms(kind(licence), List.of(licence));
  }

  /** The terms of a work whose parts bear different licences. */
  public static Terms ofParts(List<Licence> licences) {
    return licences.size() == 1 ? of(licences.get(0)) : new Terms(Kind.PARTS, licences);
  }

  private static Kind kind(Licence licence) {
    if (licence.equals(CreativeCommons.PUBLIC_DOMAIN_MARK)) {
      return Kind.MARKED;
    }
    if (licence.equals(CreativeCommons.CC0)
        || licence.equals(CreativeCommons.PUBLIC_DOMAIN_DEDICATION)) {
      return Kind.DEDICATED;
    }
    return licence.isGrant() ? Kind.LICENSED : Kind.STATEMENT;
  }
}
