package org.openlearningexchange.harvest.mapping.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.json.field.SourceNotes;
import org.openlearningexchange.harvest.mapping.json.field.Statements;
import org.openlearningexchange.harvest.mapping.json.node.Context;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.node.Value;

/**
 * Maps a course of MOOChub, version 2 or 3: what version 2 calls otherwise is renamed, then the
 * course is read in the terms of schema.org. Pure.
 */
final class Moochub {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What both versions and schema.org call alike. */
  private static final List<String> SAME =
      List.of(
          "name",
          "keywords",
          "image",
          "competencyRequired",
          "educationalLevel",
          "audience",
          "accessMode",
          "dateCreated",
          "dateModified",
          "datePublished",
          "hasPart",
          "isPartOf",
          "isAccessibleForFree",
          "creator",
          "accessibilityFeature",
          "accessibilityHazard",
          "offers",
          "conditionsOfAccess");

  private final JsonNode attributes;
  private final ObjectNode course = NODES.objectNode();
  private final SourceNotes notes = new SourceNotes();
  private final Statements statements = new Statements();

  private Moochub(JsonNode attributes) {
    this.attributes = attributes;
  }

  static Mapping map(JsonNode object, @Nullable URI base) {
    JsonNode attributes = object.path("attributes").isObject() ? object.get("attributes") : object;
    return new Moochub(attributes).map(base);
  }

  private Mapping map(@Nullable URI base) {
    course.putArray("@type").add("Course");
    SAME.forEach(name -> put(name, attributes.path(name)));
    put("description", first("description", "abstract"));
    put("inLanguage", first("inLanguage", "languages"));
    put("teaches", first("teaches", "learningObjectives"));
    put("offer", attributes.path("offer"));
    put("learningResourceType", attributes.path("learningResourceType"));
    put("educationalAlignment", subjects());
    people();
    access();
    merits();
    MoochubTime.of(attributes, notes).into(course);
    Context context = Context.at(base);
    Node source = Node.of(attributes, context);
    licences(source);
    for (String name : List.of("courseMode", "startDate", "endDate", "expires", "availableUntil")) {
      source.texts(name).forEach(text -> notes.add(name, text));
    }
    URI address =
        source.all("url").flatMap(value -> value.link().stream()).findFirst().orElse(null);
    return new SchemaOrg(Node.of(course, context), statements, notes)
        .map(address, "$.attributes.name");
  }

  private void put(String name, JsonNode value) {
    if (!value.isMissingNode()
        && !value.isNull()
        && !(value.isContainerNode() && value.isEmpty())) {
      course.set(name, value);
    }
  }

  private JsonNode first(String... names) {
    for (String name : names) {
      JsonNode value = attributes.path(name);
      boolean isBlank = value.isTextual() && value.textValue().isBlank();
      boolean isEmpty = value.isContainerNode() && value.isEmpty();
      if (!value.isMissingNode() && !value.isNull() && !isBlank && !isEmpty) {
        return value;
      }
    }
    return NODES.missingNode();
  }

  /** An alignment that does not say what it is for can only be a subject here. */
  private JsonNode subjects() {
    ArrayNode subjects = NODES.arrayNode();
    each(attributes.path("educationalAlignment"))
        .forEach(
            alignment -> {
              JsonNode copy = alignment.deepCopy();
              if (copy instanceof ObjectNode object && !object.hasNonNull("alignmentType")) {
                object.put("alignmentType", "educationalSubject");
              }
              subjects.add(copy);
            });
    return subjects;
  }

  /** Version 2 names no creators: there, those who teach the course are. */
  private void people() {
    ArrayNode contributors = NODES.arrayNode();
    contributors.addAll(each(attributes.path("contributor")));
    contributors.addAll(organisations(attributes.path("partnerInstitutes")));
    contributors.addAll(organisations(attributes.path("partnerInstitute")));
    JsonNode instructors = first("instructor", "instructors");
    if (course.has("creator")) {
      contributors.addAll(each(instructors));
    } else {
      put("creator", instructors);
    }
    put("contributor", contributors);
    put("publisher", attributes.path("publisher"));
    if (!course.has("publisher")) {
      put("publisher", NODES.arrayNode().addAll(organisations(attributes.path("moocProvider"))));
    }
  }

  private static List<JsonNode> organisations(JsonNode value) {
    return each(value).stream()
        .map(
            one -> {
              JsonNode copy = one.deepCopy();
              if (copy instanceof ObjectNode object && !object.hasNonNull("type")) {
                object.put("type", "Organization");
              }
              return copy;
            })
        .toList();
  }

  private static List<JsonNode> each(JsonNode value) {
    List<JsonNode> all = new java.util.ArrayList<>();
    if (value.isArray()) {
      value.forEach(all::add);
    } else if (!value.isMissingNode() && !value.isNull()) {
      all.add(value);
    }
    return all;
  }

  /** Free is who lets in without money, whatever else can be bought. */
  private void access() {
    List<String> ways =
        each(attributes.path("access")).stream().map(JsonNode::asText).map(String::strip).toList();
    if (ways.contains("free")) {
      course.put("isAccessibleForFree", true);
    } else if (ways.equals(List.of("paid"))) {
      course.put("isAccessibleForFree", false);
    } else {
      ways.forEach(way -> notes.add("access", way));
    }
  }

  /** MOOChub counts credits in ECTS. */
  private void merits() {
    JsonNode credits = attributes.path("numberOfCredits");
    if (credits.isValueNode() && credits.asText().matches("\\d{1,4}(?:[.,]\\d{1,2})?")) {
      course.putObject("numberOfCredits").put("value", credits.asText()).put("unitText", "ECTS");
    } else {
      put("numberOfCredits", credits);
    }
    ArrayNode awards = NODES.arrayNode();
    each(first("educationalCredentialsAwarded", "educationalCredentialAwarded"))
        .forEach(
            award -> {
              if (award.isTextual()) {
                awards.addObject().put("credentialCategory", award.textValue());
              } else {
                awards.add(award);
              }
            });
    put("educationalCredentialAwarded", awards);
  }

  private void licences(Node source) {
    for (String name : List.of("license", "courseLicenses", "licenses")) {
      String field = "moochub:" + name;
      statements.addAll(field, field, source.all(name).filter(value -> !isEmpty(value)));
    }
  }

  private static boolean isEmpty(Value value) {
    return value.isNode() && value.json().isEmpty();
  }
}
