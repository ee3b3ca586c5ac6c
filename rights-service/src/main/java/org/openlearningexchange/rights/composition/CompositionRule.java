package org.openlearningexchange.rights.composition;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.reuse.Reason;
import org.openlearningexchange.rights.reuse.Source;

/** The rules of combining: stable ids, one sentence for people, and where each is from. */
enum CompositionRule {
  ADAPTERS_CHART(
      "adapters-chart",
      "What one adds to an adaptation may bear a licence with at least the same elements as what"
          + " it is made from.",
      Source.FAQ),
  DISCOURAGED(
      "discouraged",
      "Technically allowed, but not recommended: whoever takes it up has to keep two sets of terms"
          + " apart.",
      Source.FAQ),
  SHARE_ALIKE(
      "share-alike",
      "Adaptations bear the same licence, a later version with the same elements, or one that is"
          + " named as compatible.",
      Source.FAQ),
  SHARE_ALIKE_1(
      "share-alike-1.0",
      "Adaptations of version 1.0 bear version 1.0: it has no clause on later versions.",
      Source.FAQ),
  NO_EARLIER_VERSION(
      "no-earlier-version",
      "Adaptations bear this version or a later one, never an earlier one.",
      Source.FAQ),
  DIFFERENT_ELEMENTS(
      "different-elements",
      "Adaptations bear a licence with the same elements, none more and none less.",
      Source.FAQ),
  SHARE_ALIKE_MEETS_NON_COMMERCIAL(
      "share-alike-meets-non-commercial",
      "One asks for a result that everyone may use commercially, the other forbids just that.",
      Source.FAQ),
  COMPATIBLE_LICENCE(
      "compatible-licence",
      "Creative Commons names the Free Art License 1.3 (both ways) and the GPL 3.0 (into the GPL"
          + " only) as compatible with BY-SA 4.0; there is none for BY-NC-SA.",
      "https://creativecommons.org/compatiblelicenses"),
  VIA_UPGRADE(
      "via-upgrade",
      "Only by way of a later version: put your adaptation under that one first. It follows from"
          + " the licences, but nobody has confirmed it.",
      "https://creativecommons.org/compatiblelicenses"),
  ONE_WAY(
      "one-way",
      "Material goes from BY-SA 4.0 into the GPL 3.0, never back.",
      "https://wiki.creativecommons.org/wiki/ShareAlike_compatibility:_GPLv3"),
  GFDL_CLOSED(
      "gfdl-window-closed",
      "The GFDL let wikis move to BY-SA until 2009-08-01; that is over.",
      "https://www.gnu.org/licenses/fdl-1.3.html"),
  COPYLEFT("copyleft", "Adaptations bear the same licence, or what it names in its text.", null),
  TWO_COPYLEFTS("two-share-alikes", "Each asks that the whole bears its own licence.", null),
  DECLARED_COMPATIBLE(
      "declared-compatible",
      "Asks for credit only and is compatible with CC BY; that part stays under its own licence.",
      null),
  NOTICE_ONLY("notice-only", "Asks only that its notice is kept.", null),
  COLLECTION(
      "collection",
      "A collection is no adaptation: each part keeps its licence, the collection may have any.",
      Source.FAQ),
  NON_COMMERCIAL_COLLECTION(
      "non-commercial-collection",
      "With a NonCommercial part the collection is for non-commercial use only.",
      Source.FAQ),
  UNALTERED_KEEPS_LICENCE(
      "unaltered-keeps-licence",
      "What is not adapted stays under its licence; nobody but the holder can give it another.",
      Source.FAQ),
  VERSION_DECIDES(
      "version-decides",
      "Version 1.0 would allow only itself; from 2.0 on a later version may be taken: find out"
          + " which it is.",
      Source.FAQ),
  NOT_ESTABLISHED(
      "not-established", "Nobody has established whether these go together: ask.", null);

  private final String id;
  private final String text;
  private final @Nullable String source;

  CompositionRule(String id, String text, @Nullable String source) {
    this.id = id;
    this.text = text;
    this.source = source;
  }

  String id() {
    return id;
  }

  /** The reason, with the clause where there is one. */
  Reason of(@Nullable String clause, String otherwise) {
    return new Reason(id, text, clause, source == null ? otherwise : source);
  }

  Reason plain() {
    return of(null, Source.FAQ);
  }
}
