package org.openlearningexchange.harvest.mapping.value;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;

/** People and organisations from the fields of a record. Pure. */
public final class Agents {
  private static final int LONGEST_NAME = 300;
  private static final Pattern EDGES = Pattern.compile("^[\\s,;:()\\[\\]]+|[\\s,;:(\\[/]+$");
  private static final Pattern EMAIL = Pattern.compile("[<(\\[]?[^\\s<>()]+@[^\\s<>()]+[>)\\]]?");
  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)|\\[\\s*]");

  private Agents() {}

  /** The agents of one field; several where it plainly lists them. */
  public static List<Agent> of(String value) {
    if (VCards.looksLike(value)) {
      return VCards.agent(value).map(List::of).orElse(List.of());
    }
    List<Agent> agents = new ArrayList<>();
    for (String part : mergeIds(Parser.unescapeEntities(value, false))) {
      for (String name : NameLists.names(part)) {
        named(name).ifPresent(agents::add);
      }
    }
    return agents;
  }

  /** An agent with this name, unless the name is a placeholder. */
  public static Optional<Agent> named(@Nullable String type, String name, @Nullable URI id) {
    String bare = name.indexOf('@') < 0 ? name : EMAIL.matcher(name).replaceAll(" ");
    String clean = Texts.line(bare, LONGEST_NAME);
    clean = EDGES.matcher(EMPTY_BRACKETS.matcher(clean).replaceAll(" ").strip()).replaceAll("");
    if (clean.endsWith("]") && clean.indexOf('[') < 0) {
      clean = clean.substring(0, clean.length() - 1).strip();
    }
    return isName(clean) ? Optional.of(new Agent(type, clean, id)) : Optional.empty();
  }

  /** The first ORCID or other known identifier in a text, as an address. */
  public static Optional<URI> identifier(String text) {
    return AgentIds.find(text);
  }

  /** Whether a value that names nobody may be shown as it is: no contact data in it. */
  public static boolean isHarmless(String text) {
    return !VCards.looksLike(text) && text.indexOf('@') < 0;
  }

  private static Optional<Agent> named(String text) {
    Optional<URI> id = identifier(text);
    return id.isEmpty()
        ? named(null, text, null)
        : named(AgentIds.type(id.get()), AgentIds.remove(text), id.get());
  }

  /** Splits at semicolons, but leaves an identifier with the name before it. */
  private static List<String> mergeIds(String value) {
    List<String> parts = new ArrayList<>();
    for (String part : value.split("[;\\n|]", -1)) {
      if (!parts.isEmpty() && AgentIds.isOne(part.strip())) {
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + part);
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  private static boolean isName(String name) {
    return name.codePoints().anyMatch(Character::isLetter)
        && !Placeholders.isOne(name)
        && !name.regionMatches(true, 0, "http", 0, 4)
        && !name.toUpperCase(Locale.ROOT).contains("VCARD");
  }
}
