package org.openlearningexchange.harvest.probe.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.value.Texts;

/** Recognises what an answer is by its beginning: media types are wrong too often. Pure. */
final class Sniffer {
  private static final int LOOKED_AT = 100_000;

  /** The root's start tag, after junk, declarations and comments. */
  private static final Pattern ROOT =
      Pattern.compile("<(?![?!])(?:[\\w.-]{1,40}+:)?+([A-Za-z][\\w.-]{0,60}+)([^<>]{0,8000}+)>");

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern AMB =
      Pattern.compile("w3id\\.org/kim/amb|\"LearningResource\"|\"learningResourceType\"");
  private static final Pattern MOOCHUB =
      Pattern.compile("(?i)moochub|\"type\"\\s*:\\s*\"courses?\"");
  private static final Pattern JSON_API = Pattern.compile("\"(?:data|links|jsonapi)\"\\s*:");
  private static final Pattern TITLE =
      Pattern.compile("<title[^<>]{0,200}+>(?:<!\\[CDATA\\[)?([^<\\]]{1,500})");
  private static final Pattern REPOSITORY_NAME =
      Pattern.compile("<(?:\\w{1,20}+:)?+repositoryName[^<>]{0,200}+>([^<]{1,500})<");

  private static final Set<String> TITLES = Set.of("title", "name", "titel");
  private static final Set<String> ADDRESSES =
      Set.of("url", "id", "identifier", "link", "uri", "address", "landingpage");

  private Sniffer() {}

  /** What it is; empty for a web page, and for what cannot be harvested. */
  static Optional<Sniffed> sniff(String text) {
    String start = stripped(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    if (start.isEmpty()) {
      return Optional.empty();
    }
    return switch (start.charAt(0)) {
      case '{', '[' -> json(start);
      case '<' -> markup(start);
      default -> start.contains("<OAI-PMH") ? markup(start) : table(start);
    };
  }

  /** Whether it is a web page. */
  static boolean isPage(String text) {
    String start =
        COMMENT
            .matcher(stripped(text.substring(0, Math.min(text.length(), 10_000))))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<") && (start.contains("<html") || start.contains("<!doctype html"));
  }

  private static String stripped(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1).strip() : text.strip();
  }

  private static Optional<Sniffed> markup(String start) {
    int oai = start.indexOf("<OAI-PMH");
    String xml = oai > 0 ? start.substring(oai) : COMMENT.matcher(start).replaceAll("");
    Matcher root = ROOT.matcher(xml);
    if (!root.find()) {
      return Optional.empty();
    }
    return switch (root.group(1)) {
      case "OAI-PMH" ->
          Optional.of(new Sniffed("oai-pmh", "an OAI-PMH answer", first(REPOSITORY_NAME, xml)));
      case "urlset" -> Optional.of(new Sniffed("sitemap", "a sitemap", null));
      case "sitemapindex" -> Optional.of(new Sniffed("sitemap", "an index of sitemaps", null));
      case "rss" -> Optional.of(new Sniffed("feed", "an RSS feed", first(TITLE, xml)));
      case "feed" -> Optional.of(new Sniffed("feed", "an Atom feed", first(TITLE, xml)));
      case "RDF" ->
          root.group(2).contains("purl.org/rss/1.0")
              ? Optional.of(new Sniffed("feed", "an RSS 1.0 feed", first(TITLE, xml)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static @Nullable String first(Pattern pattern, String xml) {
    Matcher matcher = pattern.matcher(xml);
    String found = matcher.find() ? Texts.line(matcher.group(1), 200) : "";
    return found.isEmpty() ? null : found;
  }

  private static Optional<Sniffed> json(String start) {
    if (MOOCHUB.matcher(start).find() && JSON_API.matcher(start).find()) {
      return Optional.of(new Sniffed("moochub", "a MOOChub course list (JSON:API)", null));
    }
    return AMB.matcher(start).find()
        ? Optional.of(new Sniffed("amb", "AMB descriptions of learning resources (JSON)", null))
        : Optional.empty();
  }

  /** A table whose first line names a title and an address. */
  private static Optional<Sniffed> table(String start) {
    String header = start.lines().findFirst().orElse("");
    for (String delimiter : List.of(",", ";", "\t", "|")) {
      Set<String> names =
          Arrays.stream(header.split(Pattern.quote(delimiter), 200))
              .map(name -> name.replaceAll("[\"\\s_-]", "").toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      if (names.stream().anyMatch(TITLES::contains)
          && names.stream().anyMatch(ADDRESSES::contains)) {
        return Optional.of(new Sniffed("csv", "a table with a title and an address column", null));
      }
    }
    return Optional.empty();
  }
}
