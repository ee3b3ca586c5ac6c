package org.openlearningexchange.harvest.mapping.xml;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Concepts;
import org.openlearningexchange.harvest.mapping.value.Durations;
import org.openlearningexchange.harvest.mapping.value.Languages;
import org.openlearningexchange.harvest.mapping.value.LocalisedTexts;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * Maps IEEE LOM (1484.12.1) in its XML bindings: IEEE's, with or without prefix or name space, and
 * the older one of IMS. Pure.
 */
final class Lom {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z]{2,20}/[A-Za-z0-9.+-]{2,100}(?:;.{0,100})?");

  private final XmlElement lom;
  private final LomTexts texts;
  private final List<String> languages;

  private Lom(XmlElement lom) {
    this.lom = lom;
    this.languages =
        lom.path("general", "language")
            .flatMap(e -> Languages.of(e.text()).stream())
            .distinct()
            .toList();
    this.texts = new LomTexts(languages.size() == 1 ? languages.get(0) : metadataLanguage(lom));
  }

  static Mapping map(XmlElement lom) {
    return new Lom(lom).map();
  }

  private static String metadataLanguage(XmlElement lom) {
    return lom.path("metaMetadata", "language")
        .flatMap(e -> Languages.of(e.text()).stream())
        .findFirst()
        .orElse(Languages.UNDETERMINED);
  }

  private Mapping map() {
    LocalisedTexts titles = new LocalisedTexts();
    texts.collect(lom.path("general", "title"), titles, Texts::line, Bounds.TITLE);
    if (titles.isEmpty()) {
      return new Mapping.Refused("the record has no title", "lom:general/title", null);
    }
    LocalisedTexts descriptions = new LocalisedTexts();
    texts.collect(
        lom.path("general", "description"), descriptions, Texts::paragraphs, Bounds.DESCRIPTION);
    LocalisedTexts keywords = new LocalisedTexts();
    texts.collect(lom.path("general", "keyword"), keywords, Texts::line, Bounds.KEYWORD);
    LearningResourceBuilder resource =
        LearningResource.named(titles.first())
            .description(descriptions.joined(Bounds.DESCRIPTION))
            .keywords(keywords.lists(Bounds.VALUES))
            .inLanguage(languages)
            .isAccessibleForFree(isFree())
            .timeRequired(
                lom.path("educational", "typicalLearningTime")
                    .flatMap(e -> Durations.of(e.child("duration").orElse(e).text()).stream())
                    .findFirst()
                    .orElse(null));
    technical(resource);
    educational(resource);
    relations(resource);
    new LomContributions(lom.path("lifeCycle", "contribute")).into(resource);
    return new Mapping.Mapped(resource.build(), LomRights.statements(lom), List.of());
  }

  /** LOM 6.1: whether using it costs something. */
  private @Nullable Boolean isFree() {
    String cost = LomTexts.values(lom.path("rights", "cost")).findFirst().orElse("");
    return switch (cost.toLowerCase(Locale.ROOT)) {
      case "no", "non", "nein" -> true;
      case "yes", "oui", "ja", "si", "sí" -> false;
      default -> null;
    };
  }

  /** The page of the resource, by its location, else by its identifiers; and its file. */
  private void technical(LearningResourceBuilder resource) {
    List<String> locations =
        lom.path("technical", "location")
            .map(XmlElement::stripped)
            .filter(l -> !l.isEmpty())
            .toList();
    List<String> candidates = new ArrayList<>(locations);
    candidates.addAll(identifiers());
    resource.id(WebAddresses.best(candidates).orElse(null));
    List<URI> files =
        locations.stream()
            .flatMap(location -> WebAddresses.http(location).stream())
            .filter(WebAddresses::isFile)
            .distinct()
            .toList();
    List<String> formats =
        lom.path("technical", "format")
            .map(XmlElement::stripped)
            .filter(format -> MEDIA_TYPE.matcher(format).matches())
            .distinct()
            .toList();
    String format = formats.size() == 1 ? formats.get(0) : null;
    Long size = size();
    List<Encoding> encodings = new ArrayList<>();
    if (files.size() <= 1) {
      URI file = files.isEmpty() ? null : files.get(0);
      if (file != null || format != null || size != null) {
        encodings.add(new Encoding(file, format, size));
      }
    } else {
      files.forEach(file -> encodings.add(new Encoding(file, null, null)));
    }
    if (formats.size() > 1) {
      formats.forEach(other -> encodings.add(new Encoding(null, other, null)));
    }
    resource.encoding(encodings.stream().limit(Bounds.VALUES).toList());
  }

  private @Nullable Long size() {
    return lom.path("technical", "size")
        .map(XmlElement::stripped)
        .filter(size -> size.matches("\\d{1,15}"))
        .map(Long::valueOf)
        .filter(size -> size > 0)
        .findFirst()
        .orElse(null);
  }

  private List<String> identifiers() {
    Stream<XmlElement> ieee = lom.path("general", "identifier", "entry");
    Stream<XmlElement> ims = lom.path("general", "catalogentry", "entry");
    Stream<XmlElement> bare =
        lom.path("general", "identifier").filter(identifier -> identifier.children().isEmpty());
    return Stream.of(ieee, ims, bare)
        .flatMap(s -> s)
        .map(XmlElement::stripped)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  private void educational(LearningResourceBuilder resource) {
    LomClassifications classifications = new LomClassifications(texts);
    lom.all("classification").forEach(classifications::add);
    classifications.into(resource);
    classifications.awards().into(resource);
    Set<Concept> levels = new LinkedHashSet<>(classifications.levels());
    levels.addAll(concepts("context", Vocabulary.LEVELS));
    resource
        .educationalLevel(levels.stream().limit(Bounds.VALUES).toList())
        .learningResourceType(concepts("learningResourceType", Vocabulary.TYPES))
        .audience(concepts("intendedEndUserRole", Vocabulary.AUDIENCES));
  }

  private List<Concept> concepts(String element, Vocabulary vocabulary) {
    return LomTexts.values(lom.path("educational", element))
        .flatMap(value -> Concepts.of(vocabulary, value).stream())
        .distinct()
        .limit(Bounds.VALUES)
        .toList();
  }

  private void relations(LearningResourceBuilder resource) {
    resource
        .isPartOf(related("ispartof"))
        .hasPart(related("haspart"))
        .isBasedOn(related("isbasedon"));
  }

  private List<RelatedWork> related(String kind) {
    return lom.all("relation")
        .filter(
            relation ->
                LomTexts.values(relation.all("kind"))
                    .anyMatch(value -> value.replace(" ", "").equalsIgnoreCase(kind)))
        .flatMap(relation -> relation.all("resource"))
        .flatMap(this::work)
        .limit(Bounds.VALUES)
        .toList();
  }

  private Stream<RelatedWork> work(XmlElement related) {
    List<String> entries = related.path("identifier", "entry").map(XmlElement::stripped).toList();
    String name =
        related
            .all("description")
            .flatMap(description -> texts.of(description).stream())
            .map(text -> Texts.line(text.text(), Bounds.TITLE))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse(null);
    URI address = WebAddresses.best(entries).orElse(null);
    return address == null && name == null
        ? Stream.of()
        : Stream.of(new RelatedWork(address, name));
  }
}
