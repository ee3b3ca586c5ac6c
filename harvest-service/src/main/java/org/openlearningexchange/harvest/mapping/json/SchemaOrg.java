package org.openlearningexchange.harvest.mapping.json;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.json.field.Access;
import org.openlearningexchange.harvest.mapping.json.field.Facts;
import org.openlearningexchange.harvest.mapping.json.field.Media;
import org.openlearningexchange.harvest.mapping.json.field.Merits;
import org.openlearningexchange.harvest.mapping.json.field.People;
import org.openlearningexchange.harvest.mapping.json.field.SourceNotes;
import org.openlearningexchange.harvest.mapping.json.field.Statements;
import org.openlearningexchange.harvest.mapping.json.field.Terms;
import org.openlearningexchange.harvest.mapping.json.field.Works;
import org.openlearningexchange.harvest.mapping.json.node.LocalisedText;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.node.Value;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Languages;
import org.openlearningexchange.harvest.mapping.value.LocalisedTexts;
import org.openlearningexchange.harvest.mapping.value.Texts;

/**
 * Maps a node in the terms of schema.org, LRMI and AMB; the other forms are put into these terms
 * first. One for each node; not thread-safe.
 */
final class SchemaOrg {
  private final Node node;
  private final SourceNotes notes;
  private final Facts facts;
  private final Statements statements;
  private final List<String> languages;
  private final String language;
  private final Terms terms;

  /**
   * @param statements what was already found of rights
   * @param notes what was already found of values that the model does not hold
   */
  SchemaOrg(Node node, Statements statements, SourceNotes notes) {
    this.node = node;
    this.notes = notes;
    this.statements = statements;
    this.facts = new Facts(node, notes);
    this.languages = facts.languages("inLanguage", "language");
    this.language = languages.size() == 1 ? languages.get(0) : Languages.UNDETERMINED;
    this.terms = new Terms(language);
  }

  /**
   * The resource, at this address.
   *
   * @param titlePath where a title is missed, if there is none
   */
  Mapping map(@Nullable URI id, String titlePath) {
    LocalisedTexts titles = texts(Texts::line, Bounds.TITLE, "name", "headline", "title");
    if (titles.isEmpty()) {
      return new Mapping.Refused("the record has no title", titlePath, null);
    }
    LearningResourceBuilder resource = LearningResource.named(titles.first()).id(id).type(types());
    describe(resource);
    classify(resource);
    attribute(resource);
    open(resource);
    relate(resource);
    noteOthers();
    return new Mapping.Mapped(resource.build(), statements.list(), notes.list());
  }

  private LocalisedTexts texts(Texts.Cleaning cleaning, int longest, String... names) {
    LocalisedTexts texts = new LocalisedTexts();
    for (Value value : node.firstOf(names)) {
      LocalisedText.of(value, language)
          .forEach(text -> texts.add(text.language(), cleaning.clean(text.text(), longest)));
    }
    return texts;
  }

  /** schema.org's types, with the one that every resource has. */
  private List<String> types() {
    Set<String> types = new LinkedHashSet<>();
    node.types()
        .forEach(
            type -> {
              if (type.matches("[A-Z][A-Za-z0-9]{1,59}")) {
                types.add(type);
              } else {
                notes.add("type", type);
              }
            });
    List<String> all = new ArrayList<>(types.stream().limit(20).toList());
    if (!types.contains(LearningResource.LEARNING_RESOURCE)) {
      all.add(0, LearningResource.LEARNING_RESOURCE);
    }
    return all;
  }

  private void describe(LearningResourceBuilder resource) {
    resource
        .description(
            texts(
                    Texts::paragraphs,
                    Bounds.DESCRIPTION,
                    "description",
                    "abstract",
                    "disambiguatingDescription")
                .joined(Bounds.DESCRIPTION))
        .keywords(keywords().lists(Bounds.VALUES))
        .inLanguage(languages)
        .dateCreated(facts.date("dateCreated", "dateCreated", "created"))
        .datePublished(
            facts.date(
                "datePublished", "datePublished", "uploadDate", "dateIssued", "issued", "date"))
        .dateModified(facts.date("dateModified", "dateModified", "modified"));
  }

  /** Lists in one string are taken apart. */
  private LocalisedTexts keywords() {
    LocalisedTexts keywords = new LocalisedTexts();
    List<Value> values = node.firstOf("keywords", "keyword", "tags");
    for (Value value : values) {
      for (LocalisedText text : LocalisedText.of(value, language)) {
        String separators = values.size() == 1 ? "[,;|\\n]" : "[;|\\n]";
        for (String part : text.text().split(separators, -1)) {
          keywords.add(text.language(), Texts.line(part, Bounds.KEYWORD));
        }
      }
    }
    return keywords;
  }

  private void classify(LearningResourceBuilder resource) {
    Alignments alignments = new Alignments(node, notes);
    resource
        .about(
            terms.of(
                Vocabulary.SUBJECTS,
                Stream.concat(node.all("about", "subject"), alignments.subjects())))
        .educationalLevel(
            terms.of(
                Vocabulary.LEVELS,
                Stream.concat(node.all("educationalLevel"), alignments.levels())))
        .learningResourceType(resourceTypes())
        .audience(
            terms.of(
                Vocabulary.AUDIENCES,
                node.all("audience", "educationalRole", "intendedEndUserRole")))
        .teaches(terms.foreign(Stream.concat(node.all("teaches"), alignments.taught())))
        .competencyRequired(
            terms.foreign(
                Stream.concat(
                    node.all("competencyRequired", "coursePrerequisites"), alignments.required())));
  }

  /** As stated, else as the schema.org types say. */
  private List<Concept> resourceTypes() {
    List<Concept> stated = terms.of(Vocabulary.TYPES, node.all("learningResourceType"));
    return stated.isEmpty()
        ? node.types().stream()
            .filter(type -> !type.equals("WebPage") && !type.equals("Article"))
            .flatMap(type -> byType(type).stream())
            .distinct()
            .toList()
        : stated;
  }

  private static Optional<Concept> byType(String type) {
    return Vocabulary.TYPES
        .recognise("https://schema.org/" + type)
        .map(entry -> entry.concept(type));
  }

  private void attribute(LearningResourceBuilder resource) {
    People people = new People(notes);
    List<Agent> creators = people.of("creator", node.all("creator", "author"));
    Stream<Value> runs =
        node.all("hasCourseInstance")
            .filter(Value::isNode)
            .flatMap(run -> run.node().all("instructor"));
    List<Agent> contributors =
        people.of(
            "contributor",
            Stream.of(
                    node.all("contributor", "editor", "translator", "illustrator", "instructor"),
                    runs)
                .flatMap(values -> values));
    resource
        .creator(creators)
        .contributor(contributors)
        .publisher(
            people.of(
                "publisher", node.firstOf("publisher", "provider", "sourceOrganization").stream()));
  }

  private void open(LearningResourceBuilder resource) {
    Access access = new Access(node, notes);
    Merits merits = new Merits(node, notes, language);
    Media media = new Media(node, notes);
    resource
        .isAccessibleForFree(access.isFree())
        .conditionsOfAccess(access.conditions())
        .accessMode(facts.codes("accessMode"))
        .accessibilityFeature(facts.codes("accessibilityFeature"))
        .accessibilityHazard(facts.codes("accessibilityHazard"))
        .accessibilitySummary(
            texts(Texts::paragraphs, Bounds.DESCRIPTION, "accessibilitySummary")
                .joined(Bounds.DESCRIPTION))
        .timeRequired(facts.duration("timeRequired", "timeRequired", "duration"))
        .workload(
            Optional.ofNullable(facts.duration("workload", "workload"))
                .orElseGet(this::courseWorkload))
        .credits(merits.credits())
        .educationalCredentialAwarded(merits.credentials())
        .encoding(media.encodings())
        .image(media.thumbnail());
  }

  private java.time.@Nullable Duration courseWorkload() {
    return node.all("hasCourseInstance")
        .filter(Value::isNode)
        .map(run -> new Facts(run.node(), notes).duration("workload", "courseWorkload"))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void relate(LearningResourceBuilder resource) {
    resource
        .isBasedOn(Works.of(node.all("isBasedOn", "isBasedOnUrl")))
        .isPartOf(Works.of(node.all("isPartOf")))
        .hasPart(Works.of(node.all("hasPart")));
  }

  /** Properties of LRMI that the model has no field for are kept as the source gave them. */
  private void noteOthers() {
    for (String name :
        List.of("typicalAgeRange", "interactivityType", "educationalUse", "assesses")) {
      node.words(name).forEach(words -> notes.add(name, words));
    }
  }
}
