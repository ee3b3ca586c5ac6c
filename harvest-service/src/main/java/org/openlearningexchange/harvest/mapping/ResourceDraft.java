package org.openlearningexchange.harvest.mapping;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.harvest.mapping.value.AccessRights;
import org.openlearningexchange.harvest.mapping.value.Agents;
import org.openlearningexchange.harvest.mapping.value.Awards;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Concepts;
import org.openlearningexchange.harvest.mapping.value.Durations;
import org.openlearningexchange.harvest.mapping.value.Languages;
import org.openlearningexchange.harvest.mapping.value.LocalisedTexts;
import org.openlearningexchange.harvest.mapping.value.Subjects;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.mapping.value.Thumbnails;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;

/**
 * Collects what a record says of one resource, whatever its format: each value cleaned, bounded and
 * taken once, and the source's own value kept where the model says less. The field names are those
 * that the member knows, such as {@code dc:date}. Languages come first: texts without a language of
 * their own are in the resource's, when it has only one. Not thread-safe.
 */
public final class ResourceDraft {
  private final LocalisedTexts titles = new LocalisedTexts();
  private final LocalisedTexts descriptions = new LocalisedTexts();
  private final LocalisedTexts keywords = new LocalisedTexts();
  private final Set<String> languages = new LinkedHashSet<>();
  private final Set<Concept> about = new LinkedHashSet<>();
  private final Set<Concept> types = new LinkedHashSet<>();
  private final Set<Concept> levels = new LinkedHashSet<>();
  private final Set<Concept> audiences = new LinkedHashSet<>();
  private final Set<Concept> taught = new LinkedHashSet<>();
  private final Set<Concept> required = new LinkedHashSet<>();
  private final Set<Agent> creators = new LinkedHashSet<>();
  private final Set<Agent> contributors = new LinkedHashSet<>();
  private final Set<Agent> publishers = new LinkedHashSet<>();
  private final DatesSaid created = new DatesSaid();
  private final DatesSaid published = new DatesSaid();
  private final DatesSaid modified = new DatesSaid();
  private final List<String> addresses = new ArrayList<>();
  private final Set<Encoding> encodings = new LinkedHashSet<>();
  private final Set<RelatedWork> bases = new LinkedHashSet<>();
  private final Set<RelatedWork> wholes = new LinkedHashSet<>();
  private final Set<RelatedWork> parts = new LinkedHashSet<>();
  private final Set<LicenceStatement> statements = new LinkedHashSet<>();
  private final SourceValues sourceValues = new SourceValues();
  private final Accessibility accessibility = new Accessibility(sourceValues);
  private final Awards awards = new Awards();
  private String otherwise = Languages.UNDETERMINED;
  private @Nullable URI image;
  private @Nullable Boolean free;
  private @Nullable Duration timeRequired;

  /** The language of texts that name none, when the resource's language does not tell. */
  public void textsAreIn(String language) {
    otherwise = language;
  }

  /** The key of a text with this language attribute; empty when the text is not wanted. */
  public Optional<String> key(@Nullable String attribute) {
    return Languages.ofText(
        attribute, languages.size() == 1 ? languages.iterator().next() : otherwise);
  }

  public void language(String field, String text) {
    List<String> found = Languages.of(text);
    languages.addAll(found);
    if (!String.join(";", found).equals(text.strip())) {
      source(field, text);
    }
  }

  public void title(@Nullable String language, String text) {
    if (!Texts.isNothing(text)) {
      key(language).ifPresent(key -> titles.add(key, Texts.line(text, Bounds.TITLE)));
    }
  }

  public boolean hasTitle() {
    return !titles.isEmpty();
  }

  /** A description, unless it says nothing but credits and hours, which are taken as such. */
  public void description(@Nullable String language, String text) {
    if (!Texts.isNothing(text) && !awards.addSentence(text)) {
      key(language)
          .ifPresent(key -> descriptions.add(key, Texts.paragraphs(text, Bounds.DESCRIPTION)));
    }
  }

  public boolean hasDescription() {
    return !descriptions.isEmpty();
  }

  public void keyword(@Nullable String language, String text) {
    key(language).ifPresent(key -> keywords.add(key, Texts.line(text, Bounds.KEYWORD)));
  }

  /**
   * Subjects that ISCED-F knows are subjects; all others are keywords.
   *
   * @param scheme where the source took it from, such as {@code ddc}
   * @param text one subject, or several with semicolons between them
   */
  public void subject(
      String field, @Nullable String language, @Nullable String scheme, String text) {
    Subjects.of(scheme, text)
        .forEach(
            subject -> {
              if (subject.concept() != null) {
                about.add(subject.concept());
              } else if (scheme != null && subject.isNotation()) {
                source(field, subject.text());
              } else {
                keyword(language, subject.text());
              }
            });
  }

  public void about(Concept concept) {
    about.add(concept);
  }

  /** A type; what only says which version it is, or who reviewed it, is not one. */
  public void type(String field, String text) {
    if (Concepts.isPublicationStatus(text)) {
      source(field, text);
    } else {
      types.addAll(Concepts.each(Vocabulary.TYPES, text));
    }
  }

  public boolean hasKnownType() {
    return types.stream().anyMatch(type -> type.id() != null);
  }

  public void level(String text) {
    levels.addAll(Concepts.each(Vocabulary.LEVELS, text));
  }

  public void levels(Collection<Concept> concepts) {
    levels.addAll(concepts);
  }

  public void audience(String text) {
    audiences.addAll(Concepts.each(Vocabulary.AUDIENCES, text));
  }

  public void teaches(Concept concept) {
    taught.add(concept);
  }

  public void requires(Concept concept) {
    required.add(concept);
  }

  /** A value that may hold several agents, or none at all. */
  public void creator(String field, String text) {
    agents(field, text, creators);
  }

  public void contributor(String field, String text) {
    agents(field, text, contributors);
  }

  public void publisher(String field, String text) {
    agents(field, text, publishers);
  }

  public void creator(Agent agent) {
    creators.add(agent);
  }

  public void contributor(Agent agent) {
    contributors.add(agent);
  }

  public void publisher(Agent agent) {
    publishers.add(agent);
  }

  public boolean hasCreator() {
    return !creators.isEmpty();
  }

  public void created(String field, String text) {
    created.add(field, text);
  }

  public void published(String field, String text) {
    published.add(field, text);
  }

  public boolean isDated() {
    return published.earliest() != null;
  }

  public void modified(String field, String text) {
    modified.add(field, text);
  }

  /** What may be the resource's own address: the best of all is taken. */
  public void address(String text) {
    addresses.add(text);
  }

  public void encoding(@Nullable URI file, @Nullable String mediaType, @Nullable Long bytes) {
    if (file != null || mediaType != null || bytes != null) {
      encodings.add(new Encoding(file, mediaType, bytes));
    }
  }

  /** The first usable thumbnail is taken. */
  public void image(String text) {
    if (image == null) {
      image = Thumbnails.of(text).orElse(null);
    }
  }

  public void free(boolean isFree) {
    free = isFree;
  }

  public void timeRequired(String field, String text) {
    Optional<Duration> duration = Durations.of(text);
    if (timeRequired == null) {
      timeRequired = duration.orElse(null);
    }
    if (duration.isEmpty() || !duration.get().toString().equals(text.strip())) {
      source(field, text);
    }
  }

  public void basedOn(RelatedWork work) {
    bases.add(work);
  }

  public void partOf(RelatedWork work) {
    wholes.add(work);
  }

  public void part(RelatedWork work) {
    parts.add(work);
  }

  /** A statement about rights, exactly as found; open access is free of charge. */
  public void statement(String field, @Nullable String language, String text) {
    String clean = text.strip();
    if (!clean.isEmpty()) {
      statements.add(new LicenceStatement(Texts.bounded(clean, Bounds.STATEMENT), field, language));
    }
    if (free == null) {
      free = AccessRights.isFree(clean).orElse(null);
    }
  }

  /** Whether a statement says that access waits for a day. */
  public boolean isEmbargoed() {
    return statements.stream().anyMatch(said -> AccessRights.isEmbargoed(said.text()));
  }

  public Accessibility accessibility() {
    return accessibility;
  }

  public Awards awards() {
    return awards;
  }

  /** Keeps a value that the model has no place for, or says less of. */
  public void source(String field, String text) {
    sourceValues.add(field, text);
  }

  /**
   * What it all came to.
   *
   * @param titleField where a title should have stood
   */
  public Mapping finish(String titleField) {
    if (titles.isEmpty()) {
      return new Mapping.Refused("the record has no title", titleField, null);
    }
    LearningResourceBuilder resource = LearningResource.named(titles.first());
    describe(resource);
    relate(resource);
    accessibility.into(resource);
    awards.into(resource);
    List.of(created, published, modified).forEach(dates -> dates.others(this::source));
    return new Mapping.Mapped(resource.build(), bounded(statements), sourceValues.all());
  }

  private void describe(LearningResourceBuilder resource) {
    resource
        .id(WebAddresses.best(addresses).orElse(null))
        .description(descriptions.joined(Bounds.DESCRIPTION))
        .about(bounded(about))
        .keywords(keywords.lists(Bounds.VALUES))
        .inLanguage(bounded(languages))
        .learningResourceType(bounded(types))
        .educationalLevel(bounded(levels))
        .audience(bounded(audiences))
        .teaches(bounded(taught))
        .competencyRequired(bounded(required))
        .image(image)
        .isAccessibleForFree(free)
        .timeRequired(timeRequired)
        .encoding(bounded(encodings));
  }

  private void relate(LearningResourceBuilder resource) {
    resource
        .creator(bounded(creators))
        .contributor(bounded(contributors))
        .publisher(bounded(publishers))
        .dateCreated(created.earliest())
        .datePublished(published.earliest())
        .dateModified(modified.earliest())
        .isBasedOn(bounded(bases))
        .isPartOf(bounded(wholes))
        .hasPart(bounded(parts));
  }

  private void agents(String field, String text, Set<Agent> into) {
    List<Agent> found = Agents.of(Texts.bounded(text, Bounds.DESCRIPTION));
    into.addAll(found);
    if (found.isEmpty() && Agents.isHarmless(text)) {
      source(field, text);
    }
  }

  private static <T> List<T> bounded(Collection<T> values) {
    return values.stream().limit(Bounds.VALUES).toList();
  }
}
