package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;
import org.openlearningexchange.rights.licence.OtherLicences;
import org.openlearningexchange.rights.licence.OwnTerms;
import org.openlearningexchange.rights.recognition.Mention.Kind;

/** Names of other licences, and what stands for rights that are kept, limited or given up. */
final class Names {
  static final double NAMED = 0.85;

  /** Nothing is allowed beyond the law. */
  static final Licence ALL_RIGHTS_RESERVED = OwnTerms.ALL_RIGHTS_RESERVED;

  /** Said to be in the public domain without a tool or a reason. */
  static final Licence PUBLIC_DOMAIN_CLAIM = OwnTerms.PUBLIC_DOMAIN_CLAIM;

  private static final Licence NON_COMMERCIAL = OwnTerms.NON_COMMERCIAL;
  private static final Licence NO_DERIVATIVES = OwnTerms.NO_DERIVATIVES;

  private static final Lexicon<Licence> LICENCES = licences();

  private Names() {}

  /** Names of licences other than Creative Commons'; the longest name wins where two overlap. */
  static List<Mention> licences(FoldedText text) {
    List<Lexicon.Found<Licence>> found = LICENCES.in(text.lower());
    if (found.isEmpty()) {
      return List.of();
    }
    List<Mention> mentions = new ArrayList<>(found.size());
    int covered = 0;
    for (int next = 0; next < found.size(); ) {
      int start = found.get(next).start();
      Lexicon.Found<Licence> longest = found.get(next);
      for (; next < found.size() && found.get(next).start() == start; next++) {
        longest = longer(longest, found.get(next));
      }
      if (longest.end() > covered) {
        mentions.add(mention(longest.rule(), start, longest.end(), "name", NAMED));
      }
      covered = Math.max(covered, longest.end());
    }
    return mentions;
  }

  /** Of two that are as long the one that the list has first. */
  private static Lexicon.Found<Licence> longer(
      Lexicon.Found<Licence> one, Lexicon.Found<Licence> other) {
    boolean first = one.end() == other.end() && one.index() < other.index();
    return first || one.end() > other.end() ? one : other;
  }

  private static Lexicon<Licence> licences() {
    Lexicon<Licence> lexicon = Lexicon.empty();
    for (OtherLicences.Entry entry : OtherLicences.all()) {
      entry.names().forEach(name -> lexicon.add(entry.licence(), List.of(name)));
    }
    return lexicon;
  }

  /** A mention of a licence or statement from the list of other licences. */
  static Mention mention(Licence licence, int start, int end, String rule, double confidence) {
    Kind kind = licence.isGrant() ? Kind.GRANT : Kind.STATEMENT;
    boolean family = licence.nature() == Nature.FAMILY;
    return new Mention(
        start, end, kind, licence, rule, family ? Math.min(confidence, 0.8) : confidence);
  }

  /** A limiting word that stands outside a title. */
  static Mention limit(CcElement element, int start, int end) {
    Licence limit = element == CcElement.NC ? NON_COMMERCIAL : NO_DERIVATIVES;
    return new Mention(start, end, Kind.LIMIT, limit, "limiting words", 0.7);
  }

  /** Whether the limit takes away something that the licence gives. */
  static boolean narrows(@Nullable Licence limit, Licence licence) {
    if (NON_COMMERCIAL.equals(limit)) {
      return licence.permits().contains(Use.COMMERCIAL);
    }
    return !NO_DERIVATIVES.equals(limit) || licence.permits().contains(Use.ADAPT);
  }
}
