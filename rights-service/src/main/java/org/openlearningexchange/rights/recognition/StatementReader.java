package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.recognition.Mention.Kind;

/** Finds what one statement mentions, and leaves out what its own words take back. */
final class StatementReader {
  /** Longer texts are terms of use, whose exceptions nobody can weigh here. */
  static final int LONGEST = 8_000;

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?<![\\p{L}])(e\\.\\s?g\\.|i\\.\\s?e\\.|z\\.\\s?b\\.|p\\.\\s?ex\\.|u\\.\\s?a\\.|d\\.\\s?h\\.)");
  private static final BitSet ABBREVIATED = new BitSet();

  static {
    "eizpud".chars().forEach(ABBREVIATED::set);
  }

  private static final Pattern SHORTLY =
      Pattern.compile("(?<![\\p{L}\\p{N}.@])cc(?=[ -](?:licen|lizenz|nc))|: cc$");

  private StatementReader() {}

  /**
   * @param text the folded statement without its addresses, whose words mean nothing
   * @param live mentions that speak of this resource, in order
   * @param guarded why the others do not
   * @param terms what it says in its own words
   */
  record Reading(
      FoldedText text,
      List<Mention> live,
      List<Guards.Reason> guarded,
      List<Mention> suppressed,
      Set<Terms> terms) {

    /** Whether parts are taken out. */
    boolean exceptions() {
      return terms.contains(Terms.EXCEPTION);
    }
  }

  static Reading read(LicenceStatement statement) {
    Addresses.Result addresses = Addresses.read(protect(FoldedText.of(statement.text())));
    FoldedText text = addresses.text();
    boolean metadata = isAboutMetadata(statement.field());
    List<Mention> mentions = mentions(addresses);
    Retraction retraction = new Retraction(text.lower());
    if (metadata) {
      retraction.takeAllBack(mentions, Guards.Reason.METADATA);
    } else {
      retraction.judge(mentions);
    }
    return new Reading(
        text,
        retraction.live(),
        retraction.reasons(),
        retraction.suppressed(),
        Terms.in(text.lower()));
  }

  /** Whether the field holds the rights of the record itself, such as OAI-PMH's rights manifest. */
  private static boolean isAboutMetadata(@Nullable String field) {
    return field != null
        && (field.toLowerCase(Locale.ROOT).contains("metadata")
            || field.startsWith("oai:")
            || field.startsWith("about"));
  }

  /** Abbreviations without the full stops that would end a clause. */
  private static FoldedText protect(FoldedText text) {
    if (!mayAbbreviate(text.lower())) {
      return text;
    }
    Matcher dotted = ABBREVIATION.matcher(text.lower());
    String lower = dotted.replaceAll(found -> found.group().replace('.', '_'));
    return new FoldedText(text.cased(), lower);
  }

  private static boolean mayAbbreviate(String text) {
    int dot = text.indexOf('.', 1);
    while (dot > 0 && !ABBREVIATED.get(text.charAt(dot - 1))) {
      dot = text.indexOf('.', dot + 1);
    }
    return dot > 0;
  }

  /** All mentions in order; a later reader leaves alone what an earlier one has read. */
  private static List<Mention> mentions(Addresses.Result addresses) {
    List<Mention> found = new ArrayList<>(addresses.mentions());
    FoldedText rest = addresses.text();
    if (rest.lower().isBlank()) {
      return found;
    }
    rest = take(rest, Names.licences(rest), found);
    rest = take(rest, Codes.read(rest), found);
    boolean addressed = addresses.mentions().stream().anyMatch(Mention::isGrant);
    Titles.Result titles = Titles.read(rest, addressed);
    rest = take(rest, titles.mentions(), found);
    List<Mention> phrases = Phrases.in(rest);
    rest = take(rest, phrases, found);
    if (!titles.loose().isEmpty()) {
      found.addAll(loose(titles.loose(), phrases, found));
    }
    unnamed(rest, found);
    if (found.size() > 1) {
      found.sort(Comparator.comparingInt(Mention::start));
    }
    return found;
  }

  private static FoldedText take(FoldedText text, List<Mention> mentions, List<Mention> found) {
    found.addAll(mentions);
    return text.without(mentions);
  }

  /** 'non-commercial' on its own limits; beside a licence with that element it explains it. */
  private static List<Mention> loose(
      List<Titles.Cluster> clusters, List<Mention> phrases, List<Mention> found) {
    List<Mention> limits = new ArrayList<>();
    for (Titles.Cluster cluster : clusters) {
      boolean read = phrases.stream().anyMatch(phrase -> overlaps(phrase, cluster));
      boolean limiting =
          cluster.elements().contains(CcElement.NC) || cluster.elements().contains(CcElement.ND);
      if (!read && limiting) {
        limits.addAll(limits(cluster, found));
      }
    }
    return limits;
  }

  private static List<Mention> limits(Titles.Cluster cluster, List<Mention> found) {
    if (found.stream().noneMatch(Mention::isGrant)) {
      return List.of(
          Mention.of(cluster.start(), cluster.end(), Kind.UNCLEAR, "elements without a licence"));
    }
    return cluster.elements().stream()
        .filter(element -> element == CcElement.NC || element == CcElement.ND)
        .map(element -> Names.limit(element, cluster.start(), cluster.end()))
        .toList();
  }

  private static boolean overlaps(Mention mention, Titles.Cluster cluster) {
    return mention.start() < cluster.end() && cluster.start() < mention.end();
  }

  /** 'Creative Commons' with nothing that tells which licence. */
  private static void unnamed(FoldedText rest, List<Mention> found) {
    for (Words.Found word : Words.CREATIVE_COMMONS.in(rest.lower())) {
      found.add(Mention.of(word.start(), word.end(), Kind.UNCLEAR, "Creative Commons, not which"));
    }
    if (!rest.lower().contains("cc")) {
      return;
    }
    Matcher shortly = SHORTLY.matcher(rest.lower());
    while (shortly.find()) {
      found.add(Mention.of(shortly.start(), shortly.end(), Kind.UNCLEAR, "CC, not which"));
    }
  }
}
