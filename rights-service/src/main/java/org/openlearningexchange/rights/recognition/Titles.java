package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CcFamily;

/** Reads titles in words: 'Namensnennung - Nicht kommerziell 3.0 Österreich'. */
final class Titles {
  private static final String RULE = "title";
  private static final double VERSIONED = 0.9;
  private static final Pattern JOINED =
      Pattern.compile("[\\s\\-,+./:;&()_|\"'*]{0,6}|\\s(?:and|und|et|y|e|och|og|i|a|ja|en)\\s");
  private static final Pattern VERSION_BEFORE = Pattern.compile("([1-9][.,]\\d)\\s$");
  private static final int VERSION_LENGTH = 4;
  private static final int CC_LENGTH = 6;
  private static final int MOST_FILLING = 100;
  private static final Pattern AFTER_CC =
      Pattern.compile("(?<![\\p{L}\\p{N}])cc[\\s\\-:(\"]{1,3}$");
  private static final Pattern JOINED_WORD =
      Pattern.compile("\\s?[\"'»”]{0,2}\\s?[-+/&]\\s?(?=(\\p{L}))");

  /** What some write once more after a title. */
  private static final Pattern ELEMENTS_AGAIN =
      Pattern.compile("by(?:[ -](?:nc|nd|sa))*(?![\\p{L}\\p{N}])");

  private static final Pattern LATER_VERSION = Pattern.compile("[\\s\\p{L}]{2,50}[1-4]\\.0(?!\\d)");
  private static final Pattern KNOWN_AFTER =
      Pattern.compile("(?:v\\.?\\s?\\d|version|licen|lizenz|by(?![\\p{L}])|cc(?![\\p{L}]))");
  private static final Pattern RETIRED =
      Pattern.compile(
          "(?<![\\p{L}])(?<cc>cc[- ])?(?<name>developing"
              + " nations|devnations|(?:(?:nc|non-?commercial)[- ])?sampling(?:[-"
              + " ]?(?:\\+|plus))?)(?: licen[cs]e)?(?![\\p{L}])");

  private Titles() {}

  /**
   * @param elements what the words name
   */
  record Cluster(int start, int end, Set<CcElement> elements) {}

  /**
   * @param mentions licences that titles name
   * @param loose limiting words that belong to no title
   */
  record Result(List<Mention> mentions, List<Cluster> loose) {}

  /**
   * @param addressed whether an address beside it names a licence of Creative Commons
   */
  static Result read(FoldedText text, boolean addressed) {
    List<Words.Found> named = Words.CREATIVE_COMMONS.in(text.lower());
    List<Mention> mentions = List.of();
    List<Cluster> loose = List.of();
    for (Cluster cluster : clusters(text)) {
      Optional<Version> version = version(text, cluster);
      if (isTitle(text, cluster, version, named, addressed)) {
        mentions = mentions.isEmpty() ? new ArrayList<>(2) : mentions;
        mentions.add(mention(text, cluster, version));
      } else {
        loose = loose.isEmpty() ? new ArrayList<>(2) : loose;
        loose.add(cluster);
      }
    }
    List<Mention> titles = retired(text, addressed || !named.isEmpty(), mentions);
    return new Result(titles, titles.size() > mentions.size() ? outside(titles, loose) : loose);
  }

  /** The 'non-commercial' of a retired title limits nothing else. */
  private static List<Cluster> outside(List<Mention> titles, List<Cluster> loose) {
    return loose.stream()
        .filter(cluster -> titles.stream().noneMatch(title -> overlaps(title, cluster)))
        .toList();
  }

  private static boolean overlaps(Mention title, Cluster cluster) {
    return title.start() < cluster.end() && cluster.start() < title.end();
  }

  private static List<Cluster> clusters(FoldedText text) {
    List<Words.Found> words = Words.ELEMENTS.in(text.lower());
    if (words.isEmpty()) {
      return List.of();
    }
    List<Cluster> clusters = new ArrayList<>(2);
    EnumSet<CcElement> elements = EnumSet.noneOf(CcElement.class);
    int start = -1;
    int end = -1;
    for (Words.Found word : words) {
      CcElement element = CcElement.valueOf(word.meaning());
      boolean goesOn =
          start >= 0
              && JOINED.matcher(text.lower()).region(end, word.start()).matches()
              && !elements.contains(element);
      if (!goesOn) {
        add(clusters, start, end, elements);
        elements = EnumSet.noneOf(CcElement.class);
        start = word.start();
      }
      elements.add(element);
      end = word.end();
    }
    add(clusters, start, end, elements);
    return clusters;
  }

  private static void add(List<Cluster> clusters, int start, int end, Set<CcElement> elements) {
    if (start >= 0) {
      clusters.add(new Cluster(start, end, elements));
    }
  }

  private static Optional<Version> version(FoldedText text, Cluster cluster) {
    Optional<Version> after = Version.after(text, cluster.end());
    if (after.isPresent()) {
      return after;
    }
    Matcher before = VERSION_BEFORE.matcher(text.lower());
    before.region(Math.max(0, cluster.start() - VERSION_LENGTH), cluster.start());
    return before.find()
        ? Optional.of(Version.withPort(text, before.group(1).replace(',', '.'), cluster.end()))
        : Optional.empty();
  }

  /**
   * Whether this may be read as a title. A lone word of everyday language, such as 'attribution',
   * needs 'Creative Commons' right before it or a version after it.
   */
  private static boolean isTitle(
      FoldedText text,
      Cluster cluster,
      Optional<Version> version,
      List<Words.Found> names,
      boolean addressed) {
    boolean named = addressed || !names.isEmpty();
    int end = version.map(Version::end).orElse(cluster.end());
    boolean whole = cluster.start() == 0 && endsText(text, end);
    if (!cluster.elements().contains(CcElement.BY)) {
      return version.filter(Titles::isRetired).isPresent() && (named || whole);
    }
    if (whole || named && version.isPresent() || followsCc(text, cluster, version, names)) {
      return true;
    }
    return cluster.elements().size() > 1 && (named || version.isPresent() || cluster.start() == 0);
  }

  private static boolean followsCc(
      FoldedText text, Cluster cluster, Optional<Version> version, List<Words.Found> names) {
    Matcher abbreviated = AFTER_CC.matcher(text.lower());
    abbreviated.region(Math.max(0, cluster.start() - CC_LENGTH), cluster.start());
    if (abbreviated.find()) {
      boolean more = cluster.elements().size() > 1 || version.isPresent();
      return more || isLed(text, abbreviated.start()) && endsText(text, cluster.end());
    }
    int name = names.size() - 1;
    while (name >= 0 && names.get(name).end() > cluster.start()) {
      name--;
    }
    return name >= 0 && isFilled(text.lower(), names.get(name).end(), cluster.start());
  }

  private static boolean isLed(FoldedText text, int end) {
    return end <= MOST_FILLING && isFilled(text.lower(), 0, end);
  }

  /** Whether nothing but a few words such as 'licence' stands between. */
  private static boolean isFilled(String text, int start, int end) {
    int position = start;
    while (position < end) {
      if (position - start > MOST_FILLING) {
        return false;
      }
      if (!Letters.isLetter(text.charAt(position))) {
        position++;
        continue;
      }
      Optional<Words.Found> filler = Words.FILLERS.at(text, position);
      if (filler.isEmpty()) {
        return false;
      }
      position = filler.get().end();
    }
    return true;
  }

  /** Licences without attribution ended with version 1.0; Japan kept them for one more. */
  private static boolean isRetired(Version version) {
    return version.number().equals("1.0")
        || version.number().equals("2.0") && "jp".equals(version.port());
  }

  private static boolean endsText(FoldedText text, int end) {
    String lower = text.lower();
    int position = end;
    while (position < lower.length()) {
      if (!Letters.inWord(lower.charAt(position))) {
        position++;
        continue;
      }
      Matcher again = Anchored.at(ELEMENTS_AGAIN, lower, position);
      Optional<Words.Found> filler = Words.FILLERS.at(lower, position);
      if (filler.isEmpty() && !again.lookingAt()) {
        return false;
      }
      position = filler.map(Words.Found::end).orElseGet(again::end);
    }
    return true;
  }

  /**
   * Whether a word that no lexicon has goes on the title: it may be an element that limits, so the
   * title is not read without it.
   */
  private static boolean runsOn(FoldedText text, Cluster cluster) {
    String lower = text.lower();
    Matcher joined = JOINED_WORD.matcher(lower).region(cluster.end(), lower.length());
    if (joined.lookingAt()) {
      return !isKnown(lower, joined.start(1));
    }
    Matcher version = LATER_VERSION.matcher(lower).region(cluster.end(), lower.length());
    return version.lookingAt() && Version.after(text, cluster.end()).isEmpty();
  }

  private static boolean isKnown(String text, int position) {
    return Words.FILLERS.at(text, position).isPresent()
        || Words.CREATIVE_COMMONS.at(text, position).isPresent()
        || Words.JURISDICTIONS.at(text, position).isPresent()
        || KNOWN_AFTER.matcher(text).region(position, text.length()).lookingAt();
  }

  private static Mention mention(FoldedText text, Cluster cluster, Optional<Version> version) {
    if (runsOn(text, cluster)) {
      return Mention.of(
          cluster.start(), cluster.end(), Mention.Kind.UNCLEAR, RULE + ": a word not known");
    }
    return version
        .map(
            stated ->
                CcReading.of(
                    cluster.start(),
                    Math.max(stated.end(), cluster.end()),
                    cluster.elements(),
                    stated.number(),
                    stated.port(),
                    RULE,
                    VERSIONED))
        .orElseGet(
            () ->
                CcReading.of(
                    cluster.start(), cluster.end(), cluster.elements(), null, null, RULE, 0.75));
  }

  /** The titles with those of retired licences that have names of their own. */
  private static List<Mention> retired(FoldedText text, boolean named, List<Mention> titles) {
    if (!text.lower().contains("sampling") && !text.lower().contains("nations")) {
      return titles;
    }
    List<Mention> mentions = new ArrayList<>(titles);
    Matcher title = RETIRED.matcher(text.lower());
    while (title.find()) {
      Optional<Version> version = Version.after(text, title.end());
      boolean nations = title.group("name").startsWith("dev");
      boolean said = named || title.group("cc") != null || title.start() == 0;
      if (nations || said && version.isPresent()) {
        int end = version.map(Version::end).orElse(title.end());
        String number = version.map(Version::number).orElse("2.0");
        String port = version.map(Version::port).orElse(null);
        CcFamily.fromPath(path(title.group("name")))
            .map(family -> CcReading.of(title.start(), end, family, number, port, RULE, VERSIONED))
            .ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  private static String path(String name) {
    return name.startsWith("dev")
        ? "devnations"
        : name.replaceFirst("^non-?commercial", "nc")
            .replaceFirst(" sampling", "-sampling")
            .replaceFirst("[- ]?(?:\\+|plus)$", "+");
  }
}
