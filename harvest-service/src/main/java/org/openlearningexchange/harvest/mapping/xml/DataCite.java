package org.openlearningexchange.harvest.mapping.xml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.RelatedWorks;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * Maps DataCite's schema, kernels 2 to 4, and what OpenAIRE's guidelines for literature
 * repositories (version 4) take from it. Pure.
 */
final class DataCite {
  private final XmlElement resource;
  private final ResourceDraft draft = new ResourceDraft();

  private DataCite(XmlElement resource) {
    this.resource = resource;
  }

  static Mapping map(XmlElement resource) {
    return new DataCite(resource).map();
  }

  private Mapping map() {
    boolean isOpenAire = resource.namespace().toLowerCase(Locale.ROOT).contains("openaire");
    texts("language", "datacite:language", draft::language);
    titles();
    DataCiteAgents agents = new DataCiteAgents(draft);
    agents.creators(resource);
    agents.contributors(resource);
    texts("publisher", isOpenAire ? "dc:publisher" : "datacite:publisher", draft::publisher);
    subjects();
    descriptions();
    identifiers();
    dates();
    types(isOpenAire ? "oaire:resourceType" : "datacite:resourceType");
    relations();
    rights();
    if (isOpenAire) {
      new OpenAire(resource, draft).map();
    } else {
      formats();
    }
    embargo();
    return draft.finish("datacite:titles");
  }

  private void texts(String name, String field, BiConsumer<String, String> receiver) {
    resource
        .all(name)
        .map(XmlElement::stripped)
        .filter(text -> !text.isEmpty())
        .forEach(text -> receiver.accept(field, text));
  }

  /**
   * The main title with its subtitle, and translations; other titles where there is no main one.
   */
  private void titles() {
    List<XmlElement> titles =
        Stream.concat(resource.path("titles", "title"), resource.all("title")).toList();
    String subtitle =
        titles.stream()
            .filter(title -> isOfType(title, "titleType", "subtitle"))
            .map(XmlElement::stripped)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .map(text -> ": " + text)
            .orElse("");
    titles.stream()
        .filter(title -> title.attribute("titleType").isEmpty() && !title.stripped().isEmpty())
        .forEach(title -> draft.title(language(title), title.stripped() + subtitle));
    titles.stream()
        .filter(title -> isOfType(title, "titleType", "translatedtitle"))
        .filter(title -> title.attribute("lang").isPresent())
        .forEach(title -> draft.title(language(title), title.text()));
    if (!draft.hasTitle()) {
      titles.forEach(title -> draft.title(language(title), title.text()));
    }
  }

  private void subjects() {
    resource
        .path("subjects", "subject")
        .forEach(
            subject ->
                draft.subject(
                    "datacite:subject",
                    language(subject),
                    subject.attribute("subjectScheme").orElse(null),
                    subject.text()));
  }

  private void descriptions() {
    List<XmlElement> descriptions = resource.path("descriptions", "description").toList();
    descriptions.stream()
        .filter(d -> isOfType(d, "descriptionType", "abstract"))
        .forEach(d -> draft.description(language(d), d.text()));
    if (!draft.hasDescription()) {
      descriptions.stream()
          .filter(
              d ->
                  isOfType(d, "descriptionType", "other")
                      || d.attribute("descriptionType").isEmpty())
          .forEach(d -> draft.description(language(d), d.text()));
    }
    descriptions.stream()
        .filter(d -> isOfType(d, "descriptionType", "seriesinformation"))
        .flatMap(d -> RelatedWorks.of(d.text()).stream())
        .forEach(draft::partOf);
  }

  private void identifiers() {
    resource
        .all("identifier")
        .forEach(
            id ->
                draft.address(
                    WebAddresses.withScheme(
                        id.attribute("identifierType").orElse(""), id.stripped())));
    resource
        .path("alternateIdentifiers", "alternateIdentifier")
        .forEach(
            id ->
                draft.address(
                    WebAddresses.withScheme(
                        id.attribute("alternateIdentifierType").orElse(""), id.stripped())));
  }

  private void dates() {
    resource.path("dates", "date").filter(d -> !d.stripped().isEmpty()).forEach(this::date);
    String year = resource.child("publicationYear").map(XmlElement::stripped).orElse("");
    if (!year.isEmpty() && !draft.isDated()) {
      draft.published("datacite:publicationYear", year);
    }
    if (!draft.isDated()) {
      resource
          .path("dates", "date")
          .filter(date -> isOfType(date, "dateType", "available"))
          .forEach(date -> draft.published("datacite:date[Available]", date.stripped()));
    }
  }

  private void date(XmlElement date) {
    String type = date.attribute("dateType").orElse("");
    String field = "datacite:date[" + type + "]";
    switch (type.toLowerCase(Locale.ROOT)) {
      case "issued" -> draft.published(field, date.stripped());
      case "created" -> draft.created(field, date.stripped());
      case "updated" -> draft.modified(field, date.stripped());
      default -> draft.source(field, date.stripped());
    }
  }

  /** The most telling of the address, the words and the general type that are known. */
  private void types(String field) {
    for (XmlElement type : resource.all("resourceType").toList()) {
      String general = type.attribute("resourceTypeGeneral").orElse("");
      List<String> candidates =
          Stream.of(type.attribute("uri").orElse(""), type.stripped(), general)
              .filter(text -> !text.isEmpty())
              .toList();
      Optional<String> known =
          candidates.stream()
              .filter(text -> Vocabulary.TYPES.recognise(text).isPresent())
              .findFirst();
      known.or(() -> candidates.stream().findFirst()).ifPresent(text -> draft.type(field, text));
      candidates.stream()
          .filter(text -> known.isPresent() && !text.equals(known.get()))
          .forEach(text -> draft.source(field, text));
    }
  }

  private void relations() {
    resource
        .path("relatedIdentifiers", "relatedIdentifier")
        .forEach(
            related ->
                relation(
                    related.attribute("relationType").orElse(""),
                    WebAddresses.withScheme(
                        related.attribute("relatedIdentifierType").orElse(""),
                        related.stripped())));
    resource
        .path("relatedItems", "relatedItem")
        .forEach(
            item ->
                item.path("titles", "title")
                    .limit(1)
                    .forEach(
                        title ->
                            relation(item.attribute("relationType").orElse(""), title.text())));
  }

  private void relation(String type, String value) {
    switch (type.toLowerCase(Locale.ROOT)) {
      case "ispartof", "ispublishedin" -> RelatedWorks.of(value).ifPresent(draft::partOf);
      case "haspart" -> RelatedWorks.of(value).ifPresent(draft::part);
      case "isderivedfrom", "istranslationof" -> RelatedWorks.of(value).ifPresent(draft::basedOn);
      default -> {
        // versions, citations and the like have no place in the model
      }
    }
  }

  private void rights() {
    Stream.concat(resource.path("rightsList", "rights"), resource.all("rights"))
        .forEach(
            rights -> {
              String language = language(rights);
              draft.statement("datacite:rights", language, rights.text());
              rights
                  .attribute("rightsURI")
                  .ifPresent(uri -> draft.statement("datacite:rights@rightsURI", null, uri));
              rights
                  .attribute("uri")
                  .ifPresent(uri -> draft.statement("datacite:rights@uri", null, uri));
              rights
                  .attribute("rightsIdentifier")
                  .ifPresent(id -> draft.statement("datacite:rights@rightsIdentifier", null, id));
            });
  }

  /** The day from which something can be had says something of rights only where access waits. */
  private void embargo() {
    if (draft.isEmbargoed()) {
      Stream.concat(resource.path("dates", "date"), resource.all("date"))
          .filter(date -> isOfType(date, "dateType", "available"))
          .forEach(date -> draft.statement("datacite:date[Available]", null, date.stripped()));
    }
  }

  private void formats() {
    List<String> formats =
        resource
            .path("formats", "format")
            .map(XmlElement::stripped)
            .filter(MediaTypes::isOne)
            .distinct()
            .toList();
    formats.forEach(format -> draft.encoding(null, format, null));
  }

  private static boolean isOfType(XmlElement element, String attribute, String type) {
    return element.attribute(attribute).filter(type::equalsIgnoreCase).isPresent();
  }

  private static @Nullable String language(XmlElement element) {
    return element.attribute("lang").orElse(null);
  }
}
