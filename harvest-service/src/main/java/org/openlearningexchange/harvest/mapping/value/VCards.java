package org.openlearningexchange.harvest.mapping.value;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Url;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;

/**
 * People and organisations from vCards, however they are written; a text that only looks like one
 * and has no name in it gives nothing, so that raw vCard is never shown. Pure.
 */
final class VCards {
  private static final Pattern BEGIN =
      Pattern.compile("BEGIN\\s*:\\s*VCARD", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOST_BREAKS =
      Pattern.compile(
          "(?i)\\s+(?=(?:BEGIN|VERSION|FN|N|ORG|EMAIL|URL|TEL|ADR|NOTE|ROLE|TITLE|UID|REV|CLASS|TZ|END|X-[A-Z0-9-]+)"
              + "(?:;[A-Za-z0-9=,_-]+)*:)");

  private VCards() {}

  static boolean looksLike(String text) {
    return text.indexOf(':') >= 0 && BEGIN.matcher(text).find();
  }

  static Optional<Agent> agent(String text) {
    VCard card = Ezvcard.parse(repaired(text)).first();
    if (card == null) {
      return Optional.empty();
    }
    String organisation = organisation(card);
    String person = person(card);
    boolean isOrganisation =
        (person.isEmpty() || person.equalsIgnoreCase(organisation)) && !organisation.isEmpty();
    return isOrganisation
        ? Agents.named(Agent.ORGANIZATION, organisation, id(card))
        : Agents.named(isPerson(card, person) ? Agent.PERSON : null, person, id(card));
  }

  /** Lines that were run together are separated again, and an unfinished card is ended. */
  private static String repaired(String text) {
    String card = Parser.unescapeEntities(text, false).strip().replace("\\n", "\n");
    if (card.lines().count() < 3) {
      card = LOST_BREAKS.matcher(card).replaceAll("\n");
    }
    return card.toUpperCase(java.util.Locale.ROOT).contains("END:VCARD")
        ? card
        : card + "\nEND:VCARD";
  }

  private static String person(VCard card) {
    if (card.getFormattedName() != null && card.getFormattedName().getValue() != null) {
      String name = card.getFormattedName().getValue().split(";", 2)[0].strip();
      if (!name.isEmpty()) {
        return name;
      }
    }
    StructuredName name = card.getStructuredName();
    return name == null
        ? ""
        : Stream.of(name.getGiven(), name.getFamily())
            .filter(part -> part != null && !part.isBlank())
            .map(String::strip)
            .collect(Collectors.joining(" "));
  }

  /** Some sources put the words of an organisation's name into a person's fields. */
  private static boolean isPerson(VCard card, String person) {
    StructuredName name = card.getStructuredName();
    return name != null
        && isGiven(name.getGiven())
        && isGiven(name.getFamily())
        && !NameLists.isOrganisation(person);
  }

  private static boolean isGiven(@Nullable String part) {
    return part != null && !part.isBlank();
  }

  private static String organisation(VCard card) {
    Organization organisation = card.getOrganization();
    return organisation == null
        ? ""
        : organisation.getValues().stream()
            .filter(value -> value != null && !value.isBlank())
            .findFirst()
            .orElse("")
            .strip();
  }

  private static @Nullable URI id(VCard card) {
    Stream<String> extended =
        card.getExtendedProperties().stream()
            .filter(VCards::isIdentifier)
            .map(RawProperty::getValue);
    Stream<String> urls = card.getUrls().stream().map(Url::getValue);
    List<String> candidates = Stream.concat(extended, urls).filter(v -> v != null).toList();
    return candidates.stream()
        .flatMap(candidate -> Agents.identifier(candidate).stream())
        .findFirst()
        .orElse(null);
  }

  private static boolean isIdentifier(RawProperty property) {
    String name = property.getPropertyName();
    return name.equalsIgnoreCase("X-ORCID") || name.equalsIgnoreCase("X-ROR");
  }
}
