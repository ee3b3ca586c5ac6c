package org.openlearningexchange.harvest.protocol.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands around the records of a JSON document. Pure. */
final class Envelope {
  private static final List<List<String>> NEXT =
      List.of(
          List.of("links", "next"),
          List.of("_links", "next"),
          List.of("hydra:view", "hydra:next"),
          List.of("view", "next"),
          List.of("hydra:next"),
          List.of("pagination", "next"),
          List.of("next"));

  private Envelope() {}

  /** The link to the next document (JSON:API {@code links.next}, Hydra, or plain); or null. */
  static @Nullable String next(Map<String, String> members) {
    for (List<String> path : NEXT) {
      String link = link(members, path);
      if (link != null && !link.isBlank()) {
        return link.strip();
      }
    }
    return null;
  }

  private static @Nullable String link(Map<String, String> members, List<String> path) {
    String member = members.get(path.get(0));
    if (member == null || path.size() == 1) {
      return member == null ? null : text(parse(member));
    }
    JsonNode parsed = parse(member);
    return parsed == null ? null : text(parsed.get(path.get(1)));
  }

  private static @Nullable JsonNode parse(String json) {
    return JsonObjects.read("{\"it\":" + json + "}") instanceof JsonObjects.Read read
        ? read.object().get("it")
        : null;
  }

  /** A link is a text, or an object with one (JSON:API 1.1, Document Links). */
  private static @Nullable String text(@Nullable JsonNode link) {
    if (link == null) {
      return null;
    }
    for (String name : List.of("href", "@id", "id", "url")) {
      if (link.path(name).isTextual()) {
        return link.path(name).textValue();
      }
    }
    return link.isTextual() ? link.textValue() : null;
  }
}
