package org.openlearningexchange.harvest.mapping.json.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code @context} says of the names below it. Contexts elsewhere are never fetched: the
 * terms of schema.org, LRMI, SKOS, Dublin Core and AMB are known by their names, whatever prefix or
 * address stands before them.
 *
 * @param language of texts that name none
 * @param base what relative references are resolved against
 */
public record Context(Map<String, String> terms, @Nullable String language, @Nullable URI base) {
  private static final int MOST_TERMS = 500;
  private static final int DEEPEST = 10;
  private static final Pattern KNOWN_NAMESPACE =
      Pattern.compile(
          "(?i)https?://(?:www\\.)?(?:(?:pending|bib|health-lifesci)\\.)?(?:schema\\.org/"
              + "|lrmi\\.net/[^#]*#|purl\\.org/dcx/lrmi-terms/|purl\\.org/dc/(?:terms|elements/1\\.1)/"
              + "|w3\\.org/2004/02/skos/core#|w3id\\.org/kim/amb/(?:[a-z]+/)?|xmlns\\.com/foaf/0\\.1/)");
  private static final Pattern KNOWN_PREFIX =
      Pattern.compile("(?:schema|sdo|lrmi|lrmi-terms|dc|dct|dcterms|skos|amb|foaf|oer):");

  public Context {
    terms = Map.copyOf(terms);
  }

  /** The context of a document that has none. */
  public static Context at(@Nullable URI base) {
    return new Context(Map.of(), null, base);
  }

  /** This one, with what an object's own {@code @context} adds. */
  public Context within(JsonNode object) {
    JsonNode own = object.get("@context");
    return own == null || own.isNull() ? this : added(own, 0);
  }

  /** The name of a property or type without its vocabulary; keywords keep their {@code @}. */
  public String local(String key) {
    String name = key.strip();
    if (name.equals("id") || name.equals("type")) {
      return "@" + name;
    }
    return name.startsWith("@") ? name : withoutVocabulary(expanded(name));
  }

  private String expanded(String name) {
    String meant = terms.getOrDefault(name, name);
    int colon = meant.indexOf(':');
    if (colon > 0 && !meant.startsWith("//", colon + 1)) {
      String namespace = terms.get(meant.substring(0, colon));
      return namespace == null ? meant : namespace + meant.substring(colon + 1);
    }
    return meant;
  }

  private static String withoutVocabulary(String name) {
    String bare = KNOWN_NAMESPACE.matcher(name).replaceFirst("");
    if (bare.length() < name.length() && !bare.isEmpty()) {
      return bare;
    }
    return KNOWN_PREFIX.matcher(name).lookingAt() ? name.substring(name.indexOf(':') + 1) : name;
  }

  private Context added(JsonNode own, int depth) {
    if (own.isArray() && depth < DEEPEST) {
      Context all = this;
      for (JsonNode one : own) {
        all = all.added(one, depth + 1);
      }
      return all;
    }
    return own.isObject() ? defined(own) : this;
  }

  private Context defined(JsonNode own) {
    Map<String, String> all = new HashMap<>(terms);
    own.properties()
        .forEach(
            term -> {
              JsonNode value = term.getValue();
              JsonNode id = value.isObject() ? value.path("@id") : value;
              if (!term.getKey().startsWith("@") && id.isTextual() && all.size() < MOST_TERMS) {
                all.put(term.getKey(), id.textValue());
              }
            });
    return new Context(all, language(own), base(own));
  }

  private @Nullable String language(JsonNode own) {
    JsonNode stated = own.path("@language");
    return stated.isTextual() && !stated.textValue().isBlank()
        ? stated.textValue().strip()
        : language;
  }

  private @Nullable URI base(JsonNode own) {
    JsonNode stated = own.path("@base");
    return stated.isTextual() ? Links.resolve(base, stated.textValue()).orElse(base) : base;
  }
}
