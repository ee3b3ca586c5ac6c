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
  private static final Pattern AFTER_CC = Pattern.compile("(?<![\\p{L}\\p{N}])cc[\\s\\-:(]{1,3}$");
  private static final Pattern JOINED_WORD =
      Pattern.compile("\\s?[\"'»”]{0,2}\\s?[-+/&]\\s?(?=(\\p{L}))");
  private static final Pattern LATER_VERSION = Pattern.compile("[\\s\\p{L}]{2,50}[1-4]\\.0(?!\\d)");
  private static final Pattern KNOWN_AFTER =
      Pattern.compile("(?:v\\.?\\s?\\d|version|licen|lizenz|by(?![\\p{L}])|cc(?![\\p{L}]))");
  private static final Pattern RETIRED =
      Pattern.compile(
          "(?<![\\p{L}])(?<cc>cc[- ])?(?<name>developing nations|devnations|(?:(?:nc|non-?commercial)[- ])?sampling(?:[- ]?(?:\\+|plus))?)(?: licen[cs]e)?(?![\\p{L}])");

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

  static Result read(FoldedText text) {
    boolean named = !Words.CREATIVE_COMMONS.in(text.lower()).isEmpty();
    List<Mention> mentions = new ArrayList<>();
    List<Cluster> loose = new ArrayList<>();
    for (Cluster cluster : clusters(text)) {
      Optional<Version> version = version(text, cluster);
      if (isTitle(text, cluster, version, named)) {
        mentions.add(mention(text, cluster, version));
      } else {
        loose.add(cluster);
      }
    }
    retired(text, named, mentions);
    return new Result(mentions, loose);
  }

  private static List<Cluster> clusters(FoldedText text) {
    List<Cluster> clusters = new ArrayList<>();
    EnumSet<CcElement> elements = EnumSet.noneOf(CcElement.class);
    int start = -1;
    int end = -1;
    for (Words.Found word : Words.ELEMENTS.in(text.lower())) {
      CcElement element = CcElement.valueOf(word.meaning());
      boolean goesOn =
          start >= 0
              && JOINED.matcher(text.lower().substring(end, word.start())).matches()
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
    Matcher before = VERSION_BEFORE.matcher(text.lower().substring(0, cluster.start()));
    return before.find()
        ? Optional.of(Version.withPort(text, before.group(1).replace(',', '.'), cluster.end()))
        : Optional.empty();
  }

  /**
   * Whether this may be read as a title. A lone word of everyday language, such as 'attribution',
   * needs 'Creative Commons' right before it or a version after it.
   */
  private static boolean isTitle(
      FoldedText text, Cluster cluster, Optional<Version> version, boolean named) {
    int end = version.map(Version::end).orElse(cluster.end());
    boolean whole = cluster.start() == 0 && endsText(text, end);
    if (!cluster.elements().contains(CcElement.BY)) {
      return version.filter(Titles::isRetired).isPresent() && (named || whole);
    }
    if (whole || named && version.isPresent() || followsCc(text, cluster, version)) {
      return true;
    }
    return cluster.elements().size() > 1 && (named || version.isPresent() || cluster.start() == 0);
  }

  private static boolean followsCc(FoldedText text, Cluster cluster, Optional<Version> version) {
    String lead = text.lower().substring(0, cluster.start());
    Matcher abbreviated = AFTER_CC.matcher(lead);
    if (abbreviated.find()) {
      boolean more = cluster.elements().size() > 1 || version.isPresent();
      return more || abbreviated.start() == 0 && endsText(text, cluster.end());
    }
    return Words.CREATIVE_COMMONS.in(lead).stream().anyMatch(word -> isFilled(lead, word.end()));
  }

  /** Whether nothing but words such as 'licence' stands from there to the end. */
  private static boolean isFilled(String text, int start) {
    int position = start;
    while (position < text.length()) {
      if (!Character.isLetter(text.charAt(position))) {
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
    String rest = text.lower().substring(end).strip();
    return rest.isEmpty() || rest.matches("[\\p{P}\\s]*") || Words.FILLERS.at(rest, 0).isPresent();
  }

  /**
   * Whether a word that no lexicon has goes on the title: it may be an element that limits, so the
   * title is not read without it.
   */
  private static boolean runsOn(FoldedText text, Cluster cluster) {
    String rest = text.lower().substring(cluster.end());
    Matcher joined = JOINED_WORD.matcher(rest);
    if (joined.lookingAt()) {
      return !isKnown(text.lower(), cluster.end() + joined.start(1));
    }
    Matcher version = LATER_VERSION.matcher(rest);
    return Version.after(text, cluster.end()).isEmpty() && version.lookingAt();
  }

  private static boolean isKnown(String text, int position) {
    return Words.FILLERS.at(text, position).isPresent()
        || Words.CREATIVE_COMMONS.at(text, position).isPresent()
        || Words.JURISDICTIONS.at(text, position).isPresent()
        || KNOWN_AFTER.matcher(text.substring(position)).lookingAt();
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

  private static void retired(FoldedText text, boolean named, List<Mention> mentions) {
    if (!text.lower().contains("sampling") && !text.lower().contains("nations")) {
      return;
    }
    Matcher title = RETIRED.matcher(text.lower());
    while (title.find()) {
      Optional<Version> version = Version.after(text, title.end());
      boolean nations = title.group("name").startsWith("dev");
      boolean said = named || title.group("cc") != null;
      if (nations || said && version.isPresent()) {
        int end = version.map(Version::end).orElse(title.end());
        String number = version.map(Version::number).orElse("2.0");
        String port = version.map(Version::port).orElse(null);
        CcFamily.fromPath(path(title.group("name")))
            .map(family -> CcReading.of(title.start(), end, family, number, port, RULE, VERSIONED))
            .ifPresent(mentions::add);
      }
    }
  }

  private static String path(String name) {
    return name.startsWith("dev")
        ? "devnations"
        : name.replaceFirst("^non-?commercial", "nc")
            .replaceFirst(" sampling", "-sampling")
            .replaceFirst("[- ]?(?:\\+|plus)$", "+");
  }
}
