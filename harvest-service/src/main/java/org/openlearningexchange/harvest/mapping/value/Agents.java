package org.openlearningexchange.harvest.mapping.value;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;

/** People and organisations from the fields of a record. Pure. */
public final class Agents {
  private static final int LONGEST_NAME = 300;
  private static final Pattern ORCID =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?(?:orcid\\.org/|orcid:?\\s*)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dXx])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ROR = Pattern.compile("https?://ror\\.org/0[a-z0-9]{8}");
  private static final Pattern EDGES = Pattern.compile("^[\\s,;:()\\[\\]]+|[\\s,;:(\\[]+$");
  private static final Set<String> JUNK =
      Set.of(
          "no speaker",
          "null",
          "null null",
          "none",
          "n/a",
          "na",
          "unknown",
          "unbekannt",
          "inconnu",
          "desconocido",
          "- alle -",
          "alle",
          "-",
          "--",
          ".",
          "?",
          "undefined",
          "author",
          "creator",
          "various",
          "keine angabe",
          "k.a.",
          "k. a.",
          "[s.n.]",
          "s.n.",
          "0",
          "default",
          "admin",
          "administrator",
          "not available",
          "non disponible");

  private Agents() {}

  /** The agents of one field; several where they are separated by semicolons. */
  public static List<Agent> of(String value) {
    if (VCards.looksLike(value)) {
      return VCards.agent(value).map(List::of).orElse(List.of());
    }
    List<Agent> agents = new ArrayList<>();
    for (String part : mergeIds(value)) {
      named(part).ifPresent(agents::add);
    }
    return agents;
  }

  /** An agent with this name, unless the name is a placeholder. */
  public static Optional<Agent> named(@Nullable String type, String name, @Nullable URI id) {
    String clean = EDGES.matcher(Texts.line(name, LONGEST_NAME)).replaceAll("");
    return isName(clean) ? Optional.of(new Agent(type, clean, id)) : Optional.empty();
  }

  /** An ORCID or ROR in a text, as an address. */
  public static Optional<URI> identifier(String text) {
    Matcher orcid = ORCID.matcher(text);
    if (orcid.find()) {
      return Optional.of(
          URI.create("https://orcid.org/" + orcid.group(1).toUpperCase(Locale.ROOT)));
    }
    Matcher ror = ROR.matcher(text);
    return ror.find()
        ? Optional.of(URI.create(ror.group().replaceFirst("^http:", "https:")))
        : Optional.empty();
  }

  private static Optional<Agent> named(String text) {
    Optional<URI> id = identifier(text);
    if (id.isEmpty()) {
      return named(null, text, null);
    }
    URI uri = id.get();
    boolean isPerson = "orcid.org".equals(uri.getHost());
    String name =
        (isPerson ? ORCID : ROR)
            .matcher(text)
            .replaceAll(" ")
            .replaceAll("\\(\\s*\\)|\\[\\s*\\]", " ");
    return named(isPerson ? Agent.PERSON : Agent.ORGANIZATION, name, uri);
  }

  /** Splits at semicolons, but leaves an identifier with the name before it. */
  private static List<String> mergeIds(String value) {
    List<String> parts = new ArrayList<>();
    for (String part : org.jsoup.parser.Parser.unescapeEntities(value, false).split(";", -1)) {
      boolean isId = ORCID.matcher(part.strip()).matches() || ROR.matcher(part.strip()).matches();
      if (isId && !parts.isEmpty()) {
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + part);
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  private static boolean isName(String name) {
    return name.codePoints().anyMatch(Character::isLetter)
        && !JUNK.contains(name.toLowerCase(Locale.ROOT))
        && !name.regionMatches(true, 0, "http", 0, 4)
        && !name.toUpperCase(Locale.ROOT).contains("VCARD");
  }
}
