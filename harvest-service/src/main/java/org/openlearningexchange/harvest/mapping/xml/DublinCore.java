package org.openlearningexchange.harvest.mapping.xml;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.value.Agents;
import org.openlearningexchange.harvest.mapping.value.Awards;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Concepts;
import org.openlearningexchange.harvest.mapping.value.Dates;
import org.openlearningexchange.harvest.mapping.value.Languages;
import org.openlearningexchange.harvest.mapping.value.LocalisedTexts;
import org.openlearningexchange.harvest.mapping.value.RelatedWorks;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Maps {@code oai_dc}, with the DCMI terms that some sources put in between. Pure. */
final class DublinCore {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("(?:application|audio|image|text|video|model|font)/[A-Za-z0-9.+-]{2,100}");

  private final XmlElement dc;
  private final List<String> languages;
  private final String language;

  private DublinCore(XmlElement dc) {
    this.dc = dc;
    this.languages =
        dc.all("language").flatMap(e -> Languages.of(e.text()).stream()).distinct().toList();
    this.language = languages.size() == 1 ? languages.get(0) : Languages.UNDETERMINED;
  }

  static Mapping map(XmlElement dc) {
    return new DublinCore(dc).map();
  }

  private Mapping map() {
    LocalisedTexts titles = new LocalisedTexts();
    dc.all("title").forEach(element -> add(titles, element, Bounds.TITLE, Texts::line));
    if (titles.isEmpty()) {
      return new Mapping.Refused("the record has no title", "dc:title", null);
    }
    LocalisedTexts keywords = new LocalisedTexts();
    List<Concept> about = subjects(keywords);
    Awards awards = new Awards();
    LocalisedTexts descriptions = descriptions(awards);
    LearningResourceBuilder resource =
        LearningResource.named(titles.first())
            .id(WebAddresses.best(values("identifier")).orElse(null))
            .description(descriptions.joined(Bounds.DESCRIPTION))
            .about(about)
            .keywords(keywords.lists(Bounds.VALUES))
            .inLanguage(languages)
            .learningResourceType(concepts(Vocabulary.TYPES, "type"))
            .educationalLevel(concepts(Vocabulary.LEVELS, "educationLevel"))
            .audience(concepts(Vocabulary.AUDIENCES, "audience"))
            .creator(agents("creator"))
            .contributor(agents("contributor"))
            .publisher(agents("publisher"))
            .dateCreated(date("created").orElse(null))
            .datePublished(date("issued").or(() -> date("date")).orElse(null))
            .dateModified(date("modified").orElse(null))
            .encoding(encodings())
            .isPartOf(related("isPartOf"))
            .hasPart(related("hasPart"));
    awards.into(resource);
    return new Mapping.Mapped(resource.build(), statements(), List.of());
  }

  /** Descriptions without those that say nothing but credits and hours. */
  private LocalisedTexts descriptions(Awards awards) {
    LocalisedTexts texts = new LocalisedTexts();
    Stream.of("description", "abstract")
        .flatMap(dc::all)
        .filter(element -> !awards.addSentence(element.text()))
        .forEach(element -> add(texts, element, Bounds.DESCRIPTION, Texts::paragraphs));
    return texts;
  }

  private List<String> values(String name) {
    return dc.all(name).map(XmlElement::stripped).filter(value -> !value.isEmpty()).toList();
  }

  private void add(LocalisedTexts texts, XmlElement element, int longest, Texts.Cleaning cleaning) {
    Languages.ofText(element.attribute("lang").orElse(null), language)
        .ifPresent(key -> texts.add(key, cleaning.clean(element.text(), longest)));
  }

  /** Subjects that ISCED-F knows are subjects; the others are keywords. */
  private List<Concept> subjects(LocalisedTexts keywords) {
    Set<Concept> about = new LinkedHashSet<>();
    dc.all("subject")
        .forEach(
            element -> {
              String key =
                  Languages.ofText(element.attribute("lang").orElse(null), language)
                      .orElse(language);
              Optional<Concept> whole = Concepts.find(Vocabulary.SUBJECTS, element.text());
              if (whole.isPresent()) {
                about.add(whole.get());
                return;
              }
              for (String part : element.text().split("[;\\n]", -1)) {
                Concepts.find(Vocabulary.SUBJECTS, part)
                    .ifPresentOrElse(
                        about::add, () -> keywords.add(key, Texts.line(part, Bounds.KEYWORD)));
              }
            });
    return about.stream().limit(Bounds.VALUES).toList();
  }

  private List<Concept> concepts(Vocabulary vocabulary, String name) {
    return values(name).stream()
        .flatMap(value -> Concepts.of(vocabulary, value).stream())
        .distinct()
        .limit(Bounds.VALUES)
        .toList();
  }

  private List<Agent> agents(String name) {
    return values(name).stream()
        .flatMap(value -> Agents.of(value).stream())
        .distinct()
        .limit(Bounds.VALUES)
        .toList();
  }

  /**
   * The earliest of several: DSpace puts the dates of its own entry beside the date of issue, which
   * is never later than these.
   */
  private Optional<String> date(String name) {
    return values(name).stream().flatMap(value -> Dates.of(value).stream()).sorted().findFirst();
  }

  private List<Encoding> encodings() {
    List<String> formats =
        values("format").stream().filter(f -> MEDIA_TYPE.matcher(f).matches()).distinct().toList();
    List<URI> files =
        values("identifier").stream()
            .flatMap(value -> WebAddresses.http(value).stream())
            .filter(WebAddresses::isFile)
            .distinct()
            .toList();
    if (files.size() == 1 && formats.size() == 1) {
      return List.of(new Encoding(files.get(0), formats.get(0), null));
    }
    List<Encoding> encodings = new ArrayList<>();
    files.forEach(file -> encodings.add(new Encoding(file, null, null)));
    formats.forEach(format -> encodings.add(new Encoding(null, format, null)));
    return encodings.stream().limit(Bounds.VALUES).toList();
  }

  private List<RelatedWork> related(String name) {
    return values(name).stream()
        .flatMap(value -> RelatedWorks.of(value).stream())
        .limit(Bounds.VALUES)
        .toList();
  }

  private List<LicenceStatement> statements() {
    Function<String, Stream<LicenceStatement>> of =
        name -> dc.all(name).flatMap(element -> statement(name, element).stream());
    return Stream.of("rights", "license", "licence", "accessRights", "rightsHolder")
        .flatMap(of)
        .limit(Bounds.VALUES)
        .toList();
  }

  private static Optional<LicenceStatement> statement(String name, XmlElement element) {
    String text =
        element.stripped().isEmpty()
            ? element.attribute("resource").orElse("")
            : element.stripped();
    String prefix = element.namespace().contains("purl.org/dc/terms") ? "dcterms:" : "dc:";
    String field = name.equals("rights") ? prefix + name : "dcterms:" + name;
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LicenceStatement(
                Texts.bounded(text, Bounds.STATEMENT),
                field,
                element.attribute("lang").orElse(null)));
  }
}
