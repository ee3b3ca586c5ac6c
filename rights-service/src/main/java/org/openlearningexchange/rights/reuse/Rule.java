package org.openlearningexchange.rights.reuse;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.Licence;

/** The rules that answers rest on: stable ids, one sentence for people, and where each is from. */
public enum Rule {
  LICENCE_GRANTS("licence-grants", "The licence gives everyone this right.", null),
  PUBLIC_DOMAIN("public-domain", "Nobody's permission is needed: all rights were given up.", null),
  PUBLIC_DOMAIN_MARK(
      "public-domain-mark",
      "The mark says that the work is free of copyright; whether it is can differ by country.",
      "https://creativecommons.org/publicdomain/mark/1.0/"),
  NO_DERIVATIVES(
      "no-derivatives", "The licence does not let changed versions be shared.", Source.FAQ),
  NO_DERIVATIVES_PRIVATE(
      "no-derivatives-private",
      "Since version 4.0 changed versions may be made, as long as they are not shared.",
      Source.FAQ),
  NO_DERIVATIVES_BEFORE_4(
      "no-derivatives-before-4",
      "Before version 4.0 changed versions may not even be made, except where the law allows it.",
      Source.FAQ),
  NON_COMMERCIAL(
      "non-commercial",
      "Uses primarily for commercial advantage or payment are not allowed; the use decides, not"
          + " who the user is.",
      Source.FAQ),
  FORMAT(
      "format",
      "Another format or medium is allowed under every licence of this kind and is no adaptation.",
      Source.FAQ),
  ALL_RIGHTS_RESERVED(
      "all-rights-reserved",
      "No licence is given: ask the holder. Exceptions of law, such as quotation or teaching, are"
          + " another matter.",
      Source.LAW),
  SAMPLING(
      "sampling",
      "Only parts may be taken, into something highly transformed; never for advertising.",
      "https://creativecommons.org/licenses/sampling+/1.0/legalcode"),
  DEVELOPING_NATIONS(
      "developing-nations",
      "Nothing is allowed in high-income nations.",
      "https://creativecommons.org/licenses/devnations/2.0/legalcode"),
  VERSION_NOT_STATED(
      "version-not-stated",
      "The version of the licence is not stated, and its versions differ here: find out or ask.",
      Source.FAQ),
  LICENCE_UNKNOWN(
      "licence-unknown",
      "It is not known what this is under; that does not mean that it is forbidden by law.",
      Source.LAW),
  QUOTATION(
      "quotation",
      "No licence is needed for what the law on quotation allows: from published work, as much as"
          + " the purpose needs, unaltered, with its source.",
      Source.LAW),
  CURE_AUTOMATIC(
      "cure-automatic",
      "The rights come back by themselves when the breach is mended within 30 days of learning of"
          + " it.",
      Source.FAQ),
  CURE_BY_LICENCE(
      "cure-by-licence", "The licence itself gives the rights back after a mended breach.", null),
  CURE_NOT_AUTOMATIC(
      "cure-not-automatic",
      "The rights ended with the breach; only the licensor's express permission brings them back.",
      Source.FAQ),
  NOTHING_TO_CURE("nothing-to-cure", "No licence is needed, so none can be lost.", null),
  EARLIER_GRANT(
      "earlier-grant",
      "An open licence cannot be taken back: who got a copy while it held may go on under it.",
      Source.FAQ),
  LATER_GRANT(
      "later-grant", "A licence covers the work, so also copies that are older than it.", null),
  GRANT_ENDED(
      "grant-ended",
      "The licence was no longer offered when this copy was obtained; a copy from somebody who"
          + " shares it under the earlier licence would be under that.",
      Source.FAQ),
  OBTAINED_UNCLEAR(
      "obtained-unclear",
      "The licence changed in the time in which the copy was obtained: look at the copy itself.",
      Source.FAQ),
  CHOICE("choice", "Of several licences offered the one that suits best was taken.", Source.FAQ),
  PARTS(
      "parts",
      "Parts are under different licences, and not all allow this: leave those out or find another"
          + " ground for them.",
      Source.FAQ),
  DISPUTED("disputed", "A rights holder disputes what this is said to be under.", Source.US),
  CONFLICTING("conflicting", "The source makes statements that exclude each other.", Source.US),
  REPOSITORY_DEFAULT(
      "repository-default",
      "The source is silent on this resource; its repository's policy applies.",
      Source.US),
  SOURCE_LIMITS(
      "source-limits",
      "The source limits what its licence would allow: read its statement, or ask.",
      Source.US),
  LOW_CONFIDENCE(
      "low-confidence", "The source is not clear enough to rely on: look at it first.", Source.US),
  EMBARGO("embargo", "Another licence is announced for later.", Source.US),
  OVERRIDE("override", "A person has ruled on it in place of the source's statements.", Source.US);

  private final String id;
  private final String text;
  private final @Nullable String source;

  Rule(String id, String text, @Nullable String source) {
    this.id = id;
    this.text = text;
    this.source = source;
  }

  /** Stable id. */
  public String id() {
    return id;
  }

  /** The reason, for this licence and clause. */
  public Reason of(Licence licence, @Nullable String clause) {
    return new Reason(id, text, clause, source == null ? Source.of(licence) : source);
  }

  /** The reason, where no clause of a licence is meant. */
  public Reason plain() {
    return new Reason(id, text, null, source == null ? Source.FAQ : source);
  }

  /** The reason, with what it is in this case. */
  public Reason saying(String more) {
    return new Reason(id, text + " " + more, null, source == null ? Source.FAQ : source);
  }
}
