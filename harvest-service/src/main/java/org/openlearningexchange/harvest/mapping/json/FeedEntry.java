package org.openlearningexchange.harvest.mapping.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.json.field.SourceNotes;
import org.openlearningexchange.harvest.mapping.json.field.Statements;
import org.openlearningexchange.harvest.mapping.json.node.Context;
import org.openlearningexchange.harvest.mapping.json.node.Links;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.value.Concepts;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;

/** Maps an entry of a feed, in the shape that the package documents. Pure. */
final class FeedEntry {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** {@code jane@example.org (Jane Doe)}, as RSS 2.0 writes authors. */
  private static final Pattern RSS_AUTHOR =
      Pattern.compile("[^@\\s]{1,200}+@[^@(\\s]{1,200}+\\s*+\\((.{1,200})\\)");

  private final JsonNode entry;
  private final @Nullable URI base;
  private final ObjectNode node = NODES.objectNode();
  private final SourceNotes notes = new SourceNotes();

  private FeedEntry(JsonNode entry, @Nullable URI base) {
    this.entry = entry;
    this.base = base;
  }

  static Mapping map(JsonNode entry, @Nullable URI base) {
    return new FeedEntry(entry, base).map();
  }

  private Mapping map() {
    put("name", text("title"), "title", "alternative");
    put(
        "description",
        text("summary").isEmpty() ? text("content") : text("summary"),
        "description",
        "abstract");
    put("inLanguage", NODES.arrayNode(), "language");
    if (!node.has("inLanguage")) {
      put("inLanguage", text("language"));
    }
    put("datePublished", text("published"), "issued", "date");
    put("dateModified", text("updated"), "modified");
    put("dateCreated", NODES.arrayNode(), "created");
    put("thumbnailUrl", text("thumbnail"));
    put("learningResourceType", NODES.arrayNode(), "type");
    put("educationalLevel", NODES.arrayNode(), "educationLevel");
    put("audience", NODES.arrayNode(), "audience");
    put("publisher", NODES.arrayNode(), "publisher");
    put("contributor", NODES.arrayNode(), "contributor");
    put("isPartOf", NODES.arrayNode(), "isPartOf");
    put("hasPart", NODES.arrayNode(), "hasPart");
    put("isBasedOn", NODES.arrayNode(), "source");
    creators();
    categories();
    files();
    text("source").forEach(source -> notes.add("source", source.asText()));
    dc("identifier").forEach(id -> notes.add("identifier", id.path("@value").asText()));
    return new SchemaOrg(Node.of(node, Context.at(base)), statements(), notes)
        .map(address(), "$.title");
  }

  /** The value of a member of the entry as a list of one or none. */
  private ArrayNode text(String member) {
    String text = entry.path(member).asText("").strip();
    return text.isEmpty() ? NODES.arrayNode() : NODES.arrayNode().add(text);
  }

  /** Puts the entry's own values, else those of the first Dublin Core term that has any. */
  private void put(String property, ArrayNode own, String... terms) {
    ArrayNode values = own;
    for (int i = 0; values.isEmpty() && i < terms.length; i++) {
      values = dc(terms[i]);
    }
    if (!values.isEmpty()) {
      node.set(property, values);
    }
  }

  private ArrayNode dc(String term) {
    ArrayNode values = NODES.arrayNode();
    JsonNode stated = entry.path("dc").path(term);
    for (JsonNode one : stated.isArray() ? stated : NODES.arrayNode().add(stated)) {
      String text = (one.isObject() ? one.path("value") : one).asText("").strip();
      if (!text.isEmpty()) {
        ObjectNode value = values.addObject().put("@value", text);
        if (one.path("lang").isTextual()) {
          value.put("@language", one.path("lang").textValue());
        }
      }
    }
    return values;
  }

  private void creators() {
    ArrayNode creators = NODES.arrayNode();
    for (JsonNode author : entry.path("authors")) {
      String name = author.path("name").asText(author.isTextual() ? author.textValue() : "");
      Matcher rss = RSS_AUTHOR.matcher(name.strip());
      creators
          .addObject()
          .put("name", rss.matches() ? rss.group(1) : name)
          .put("url", author.path("uri").asText(""));
    }
    creators.addAll(dc("creator"));
    node.set("creator", creators);
  }

  /** Categories that ISCED-F knows are subjects; the others are keywords. */
  private void categories() {
    ArrayNode about = NODES.arrayNode();
    ArrayNode keywords = NODES.arrayNode();
    for (JsonNode category : entry.path("categories")) {
      String term = category.path("term").asText(category.isTextual() ? category.textValue() : "");
      String label = category.path("label").asText(term);
      String scheme = category.path("scheme").asText("");
      ObjectNode concept =
          NODES
              .objectNode()
              .put("termCode", term)
              .put("inDefinedTermSet", scheme)
              .put("name", label);
      boolean isSubject =
          scheme.toLowerCase(java.util.Locale.ROOT).contains("isced")
              || isSubject(term)
              || isSubject(label);
      if (isSubject) {
        about.add(concept.put("identifier", term));
      } else {
        keywords.add(label.isBlank() ? term : label);
      }
    }
    for (JsonNode subject : dc("subject")) {
      (isSubject(subject.path("@value").asText()) ? about : keywords).add(subject);
    }
    node.set("about", about);
    node.set("keywords", keywords);
  }

  private static boolean isSubject(String text) {
    return Concepts.find(Vocabulary.SUBJECTS, text).isPresent();
  }

  private void files() {
    ArrayNode files = NODES.arrayNode();
    for (JsonNode enclosure : entry.path("enclosures")) {
      ObjectNode file = files.addObject();
      file.put("contentUrl", enclosure.path("url").asText(""));
      file.put("encodingFormat", enclosure.path("type").asText(""));
      String length = enclosure.path("length").asText("").strip();
      if (!length.equals("0")) {
        file.put("contentSize", length);
      }
    }
    if (files.isEmpty()) {
      dc("format").forEach(format -> files.addObject().set("encodingFormat", format));
    }
    node.set("encoding", files);
  }

  private @Nullable URI address() {
    List<String> candidates = new ArrayList<>();
    Links.resolve(base, entry.path("link").asText(""))
        .ifPresent(link -> candidates.add(link.toString()));
    candidates.add(entry.path("id").asText(""));
    dc("identifier").forEach(id -> candidates.add(id.path("@value").asText()));
    return WebAddresses.best(candidates).orElse(null);
  }

  private Statements statements() {
    Statements statements = new Statements();
    statements.add("feed:license", entry.path("license").asText(""), null);
    statements.add("atom:rights", entry.path("rights").asText(""), null);
    for (String term : List.of("rights", "license", "accessRights", "rightsHolder")) {
      String field = (term.equals("rights") ? "dc:" : "dcterms:") + term;
      dc(term)
          .forEach(
              value ->
                  statements.add(
                      field, value.path("@value").asText(), value.path("@language").asText(null)));
    }
    return statements;
  }
}
