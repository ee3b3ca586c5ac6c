package org.openlearningexchange.harvest.mapping.value;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;

/** Identifiers of people and organisations, as addresses. Pure. */
public final class AgentIds {
  private static final Pattern ORCID =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?(?:orcid\\.org/|orcid(?:\\s+id)?\\s*:?\\s*)?"
              + "(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dXx])(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ROR =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?ror\\.org/(0[a-z0-9]{8})(?![a-z0-9])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GND =
      Pattern.compile("(?:https?://d-nb\\.info/gnd/|\\(DE-588\\))(\\d{1,12}-?[\\dXx])");
  private static final Pattern OTHER =
      Pattern.compile(
          "https?://(?:www\\.)?(?:isni\\.org/(?:isni/)?\\w{16}|viaf\\.org/viaf/\\d+"
              + "|wikidata\\.org/(?:wiki|entity)/Q\\d+|id\\.loc\\.gov/authorities/names/\\w+"
              + "|idref\\.fr/\\w+(?:/id)?)/?");

  /** What stands before an identifier that is given without its address. */
  private static final Map<String, String> BASE =
      Map.of(
          "orcid", "https://orcid.org/",
          "ror", "https://ror.org/",
          "gnd", "https://d-nb.info/gnd/",
          "isni", "https://isni.org/isni/",
          "viaf", "https://viaf.org/viaf/",
          "wikidata", "https://www.wikidata.org/wiki/",
          "idref", "https://www.idref.fr/");

  private AgentIds() {}

  /** The first known identifier in a text. */
  static Optional<URI> find(String text) {
    if (!mayHold(text)) {
      return Optional.empty();
    }
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    Matcher orcid = ORCID.matcher(text);
    if (orcid.find() && !orcid.group(1).startsWith("0000-0000-0000-000")) {
      return Optional.of(
          URI.create("https://orcid.org/" + orcid.group(1).toUpperCase(Locale.ROOT)));
    }
    Matcher ror = ROR.matcher(text);
    if (ror.find()) {
      return Optional.of(URI.create("https://ror.org/" + ror.group(1).toLowerCase(Locale.ROOT)));
    }
    Matcher gnd = GND.matcher(text);
    if (gnd.find()) {
      return Optional.of(URI.create("https://d-nb.info/gnd/" + gnd.group(1)));
    }
    Matcher other = OTHER.matcher(text);
    return other.find() ? WebAddresses.http(other.group()) : Optional.empty();
  }

  /** Most names have no digit in them, and no address. */
  private static boolean mayHold(String text) {
    return text.contains("://") || text.chars().anyMatch(Character::isDigit);
  }

  /** An identifier of the scheme that the source names. */
  public static Optional<URI> of(@Nullable String scheme, String value) {
    Optional<URI> known = find(value);
    if (known.isPresent() || scheme == null) {
      return known;
    }
    String name = scheme.strip().toLowerCase(Locale.ROOT);
    String base = BASE.get(name);
    String id = value.strip().replace(" ", "");
    if (base == null || !id.matches("[A-Za-z0-9-]{3,30}")) {
      return Optional.empty();
    }
    return name.equals("orcid")
        ? find(id.replaceFirst("^(\\d{4})(\\d{4})(\\d{4})(\\d{3}[\\dXx])$", "$1-$2-$3-$4"))
        : Optional.of(URI.create(base + id));
  }

  /** Whether the text is nothing else. */
  static boolean isOne(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9')
        && List.of(ORCID, ROR, GND, OTHER).stream().anyMatch(p -> p.matcher(text).matches());
  }

  /** The text without identifiers. */
  static String remove(String text) {
    String rest = text;
    for (Pattern pattern : List.of(ORCID, ROR, GND, OTHER)) {
      rest = pattern.matcher(rest).replaceAll(" ");
    }
    return rest;
  }

  /** What sort of agent such an identifier is given to; null for those given to both. */
  public static @Nullable String type(URI id) {
    return switch (String.valueOf(id.getHost())) {
      case "orcid.org" -> Agent.PERSON;
      case "ror.org" -> Agent.ORGANIZATION;
      default -> null;
    };
  }
}
