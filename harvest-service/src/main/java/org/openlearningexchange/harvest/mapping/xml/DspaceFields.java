package org.openlearningexchange.harvest.mapping.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * Maps DSpace's own formats, {@code dim} and {@code xoai}: qualified Dublin Core with element and
 * qualifier as values. They are read as the Dublin Core that they mean. Pure.
 */
final class DspaceFields {
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String TERMS = "http://purl.org/dc/terms/";

  private final List<XmlElement> fields = new ArrayList<>();

  private DspaceFields() {}

  /** {@code <dim:field mdschema="dc" element="date" qualifier="issued">}. */
  static Mapping mapDim(XmlElement dim) {
    DspaceFields fields = new DspaceFields();
    dim.all("field")
        .forEach(
            field ->
                fields.add(
                    field.attribute("element").orElse(""),
                    field.attribute("qualifier").orElse(""),
                    field.attribute("lang").orElse(""),
                    field.text()));
    return fields.map();
  }

  /** {@code <element name="dc"><element name="date"><element name="issued">…}. */
  static Mapping mapXoai(XmlElement xoai) {
    DspaceFields fields = new DspaceFields();
    xoai.all("element")
        .filter(e -> e.attribute("name").map(n -> n.startsWith("dc")).orElse(false))
        .flatMap(schema -> schema.all("element"))
        .forEach(element -> fields.descend(element, new ArrayList<>()));
    return fields.map();
  }

  private void descend(XmlElement element, List<String> above) {
    List<String> path = new ArrayList<>(above);
    path.add(element.attribute("name").orElse(""));
    element.all("element").forEach(inner -> descend(inner, path));
    String language = path.get(path.size() - 1);
    String qualifier = path.size() > 2 ? path.get(1) : "";
    element
        .all("field")
        .filter(f -> f.attribute("name").filter("value"::equals).isPresent())
        .forEach(
            f -> add(path.get(0), qualifier, language.equals("none") ? "" : language, f.text()));
  }

  private Mapping map() {
    return DublinCore.map(XmlElement.of(DC, "dc", Map.of(), fields, ""));
  }

  private void add(String element, String qualifier, String language, String text) {
    String name = (element + "." + qualifier).toLowerCase(Locale.ROOT);
    switch (name) {
      case "contributor.author", "contributor.creator" -> put(DC, "creator", language, text);
      case "date." -> put(DC, "date", language, text);
      case "date.issued" -> put(TERMS, "issued", language, text);
      case "date.created" -> put(TERMS, "created", language, text);
      case "date.accessioned", "date.available", "date.updated" ->
          put(TERMS, "available", language, text);
      case "description.abstract" -> put(TERMS, "abstract", language, text);
      case "description.", "description.tableofcontents" -> put(DC, "description", language, text);
      case "title.alternative" -> put(TERMS, "alternative", language, text);
      case "identifier.", "identifier.uri", "identifier.doi", "identifier.url" ->
          put(DC, "identifier", language, text);
      case "rights.license", "rights.licence" -> put(TERMS, "license", language, text);
      case "rights.accessrights" -> put(TERMS, "accessRights", language, text);
      case "rights.holder" -> put(TERMS, "rightsHolder", language, text);
      case "relation.ispartof" -> put(TERMS, "isPartOf", language, text);
      case "relation.haspart" -> put(TERMS, "hasPart", language, text);
      case "format.mimetype" -> put(DC, "format", language, text);
      case "audience.educationlevel" -> put(TERMS, "educationLevel", language, text);
      default -> unqualified(element, language, text);
    }
  }

  /** Notes of the repository's own, such as provenance, are no description and may name people. */
  private void unqualified(String element, String language, String text) {
    switch (element.toLowerCase(Locale.ROOT)) {
      case "description", "identifier", "date", "relation", "coverage" -> {
        // qualifiers that say something about the entry, not about the work
      }
      default -> put(DC, element, language, text);
    }
  }

  private void put(String namespace, String name, String language, String text) {
    Map<String, String> attributes = language.isBlank() ? Map.of() : Map.of("lang", language);
    fields.add(XmlElement.of(namespace, name, attributes, List.of(), text));
  }
}
