package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.List;
import org.openlearningexchange.contracts.message.RightsDecision.Part;
import org.openlearningexchange.rights.recognition.Lexicon.Found;
import org.openlearningexchange.rights.recognition.Mention.Kind;

/** What a statement says of parts: 'text: …; photos: …', 'images excepted'. */
final class Parts {
  private enum Meaning {
    PART,
    OR
  }

  private static final Lexicon<Meaning> LEXICON = Lexicon.empty();
  private static final String STOPS = ",;.:)";

  static {
    for (Wording wording : Wording.read("parts.json")) {
      LEXICON.add(Meaning.valueOf(wording.meaning()), wording.expressions(), wording.unspaced());
    }
  }

  private Parts() {}

  /** Past a word such as 'or' that begins just there; there, if none does. */
  static int pastChoice(FoldedText text, int from, int to) {
    Found<Meaning> word = find(Meaning.OR, text, from, to);
    return word != null && word.start() == from ? word.end() : from;
  }

  /** Whether a part is named in the stretch. */
  static boolean isNamed(FoldedText text, int from, int to) {
    return find(Meaning.PART, text, from, to) != null;
  }

  /**
   * Each licence, and what is reserved, with the part that it is said of; empty unless every one
   * has its own, either before or after it.
   */
  static List<Part> of(StatementReader.Reading reading) {
    List<Mention> said =
        reading.live().stream()
            .filter(mention -> mention.isGrant() || mention.is(Kind.RESERVED))
            .toList();
    if (said.size() < 2) {
      return List.of();
    }
    List<Part> before = before(reading.text(), said);
    return before.size() == said.size() ? before : after(reading.text(), said);
  }

  private static List<Part> before(FoldedText text, List<Mention> said) {
    List<Part> parts = new ArrayList<>();
    int end = 0;
    for (Mention mention : said) {
      add(parts, text, Math.min(end, mention.start()), mention.start(), mention);
      end = mention.end();
    }
    return parts;
  }

  private static List<Part> after(FoldedText text, List<Mention> said) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      int next = i + 1 < said.size() ? said.get(i + 1).start() : text.length();
      add(parts, text, said.get(i).end(), Math.max(said.get(i).end(), next), said.get(i));
    }
    return parts.size() == said.size() ? parts : List.of();
  }

  private static void add(List<Part> parts, FoldedText text, int from, int to, Mention mention) {
    Found<Meaning> name = find(Meaning.PART, text, from, to);
    if (name != null && mention.licence() != null) {
      parts.add(
          new Part(
              text.cased().substring(name.start(), name.end()),
              mention.grantedLicence().expression()));
    }
  }

  /** Parts that are taken out of what is said of the whole; of their rights nothing is known. */
  static List<Part> excepted(FoldedText text) {
    List<Part> parts = new ArrayList<>();
    for (Found<Terms> exception : Terms.exceptions(text.lower())) {
      Found<Meaning> name =
          find(Meaning.PART, text, exception.end(), stop(text.lower(), exception.end()));
      if (name != null) {
        parts.add(
            new Part(text.cased().substring(name.start(), name.end()), RecognisedRights.NONE));
      }
    }
    return parts;
  }

  private static int stop(String text, int from) {
    int end = from;
    while (end < text.length() && STOPS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static Lexicon.@org.jspecify.annotations.Nullable Found<Meaning> find(
      Meaning meaning, FoldedText text, int from, int to) {
    return LEXICON.in(text.lower(), from, to).stream()
        .filter(found -> found.rule() == meaning)
        .findFirst()
        .orElse(null);
  }
}
