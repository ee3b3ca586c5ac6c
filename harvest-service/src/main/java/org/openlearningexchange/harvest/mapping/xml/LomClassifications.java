package org.openlearningexchange.harvest.mapping.xml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.harvest.mapping.value.Awards;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Concepts;
import org.openlearningexchange.harvest.mapping.value.Languages;
import org.openlearningexchange.harvest.mapping.value.LocalisedTexts;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * What LOM's category 9 says: subjects and levels, and what has no place of its own in LOM
 * (competences, credits, credentials, accessibility). Pure.
 */
final class LomClassifications {
  private static final Pattern ISCED_F = Pattern.compile("(?i).*isced-?f?.*");

  private final LomTexts texts;
  private final Set<Concept> about = new LinkedHashSet<>();
  private final Set<Concept> levels = new LinkedHashSet<>();
  private final Set<Concept> teaches = new LinkedHashSet<>();
  private final Set<Concept> required = new LinkedHashSet<>();
  private final LocalisedTexts accessibility = new LocalisedTexts();
  private final Map<String, Set<String>> accessibilityTerms = new TreeMap<>();
  private final Awards awards = new Awards();

  LomClassifications(LomTexts texts) {
    this.texts = texts;
  }

  void add(XmlElement classification) {
    String purpose =
        LomTexts.values(classification.all("purpose"))
            .findFirst()
            .orElse("")
            .toLowerCase(Locale.ROOT);
    switch (purpose) {
      case "discipline", "idea", "domaine d'enseignement", "enseignement" ->
          taxa(classification).forEach(taxon -> concept(taxon, Vocabulary.SUBJECTS, about));
      case "educational level", "niveau éducatif détaillé" -> {
        taxa(classification).forEach(taxon -> concept(taxon, Vocabulary.LEVELS, levels));
        classification
            .all("description")
            .flatMap(description -> texts.of(description).stream())
            .flatMap(text -> Concepts.of(Vocabulary.LEVELS, text.text()).stream())
            .forEach(levels::add);
      }
      case "competency" ->
          taxa(classification).forEach(taxon -> label(taxon).ifPresent(teaches::add));
      case "prerequisite" ->
          taxa(classification).forEach(taxon -> label(taxon).ifPresent(required::add));
      case "educational objective", "objectif pédagogique" ->
          taxa(classification).forEach(this::objective);
      case "accessibility restrictions" -> accessibility(classification);
      default -> {
        // other purposes have no place in the model
      }
    }
  }

  Set<Concept> levels() {
    return levels;
  }

  Awards awards() {
    return awards;
  }

  void into(LearningResourceBuilder resource) {
    resource
        .about(bounded(about))
        .teaches(bounded(teaches))
        .competencyRequired(bounded(required))
        .accessMode(terms("accessmode"))
        .accessibilityFeature(terms("accessibilityfeature"))
        .accessibilityHazard(terms("accessibilityhazard"))
        .accessibilitySummary(accessibility.joined(Bounds.DESCRIPTION));
  }

  private record Taxon(String source, String id, List<LomTexts.Text> entries) {}

  /** The last taxon of each path: the most specific one. */
  private List<Taxon> taxa(XmlElement classification) {
    List<Taxon> taxa = new ArrayList<>();
    classification
        .all("taxonPath")
        .forEach(
            path -> {
              List<XmlElement> steps = new ArrayList<>();
              path.all("taxon").forEach(step -> descend(step, steps));
              if (!steps.isEmpty()) {
                taxa.add(taxon(path, steps.get(steps.size() - 1)));
              }
            });
    return taxa;
  }

  /** IMS Metadata nests taxa, IEEE puts them side by side. */
  private static void descend(XmlElement taxon, List<XmlElement> steps) {
    steps.add(taxon);
    taxon.all("taxon").forEach(inner -> descend(inner, steps));
  }

  private Taxon taxon(XmlElement path, XmlElement step) {
    String source =
        path.all("source")
            .flatMap(e -> texts.of(e).stream())
            .map(LomTexts.Text::text)
            .findFirst()
            .orElse("");
    String id = step.child("id").map(XmlElement::stripped).orElse("");
    List<LomTexts.Text> entries =
        step.all("entry").flatMap(entry -> texts.of(entry).stream()).toList();
    return new Taxon(source, id, entries);
  }

  private void concept(Taxon taxon, Vocabulary vocabulary, Set<Concept> into) {
    Optional<Concept> byId =
        ISCED_F.matcher(taxon.source()).matches()
            ? Concepts.findNotation(vocabulary, taxon.id())
            : Concepts.find(vocabulary, taxon.id());
    Optional<Concept> known =
        byId.or(
            () ->
                taxon.entries().stream()
                    .flatMap(entry -> Concepts.find(vocabulary, entry.text()).stream())
                    .findFirst());
    known.or(() -> label(taxon)).ifPresent(into::add);
  }

  private Optional<Concept> label(Taxon taxon) {
    Map<String, String> labels = new TreeMap<>();
    for (LomTexts.Text entry : taxon.entries()) {
      String text = Texts.line(entry.text(), Bounds.KEYWORD);
      if (!text.isEmpty()) {
        labels.putIfAbsent(entry.language(), text);
      }
    }
    if (labels.isEmpty()) {
      return Concepts.unmapped(taxon.id());
    }
    String sourceValue = labels.values().iterator().next();
    return Optional.of(new Concept(null, labels, sourceValue));
  }

  private void objective(Taxon taxon) {
    String entry = taxon.entries().isEmpty() ? "" : taxon.entries().get(0).text();
    String language =
        taxon.entries().isEmpty() ? Languages.UNDETERMINED : taxon.entries().get(0).language();
    if (!awards.add(taxon.source(), taxon.id(), language, entry)) {
      label(taxon).ifPresent(teaches::add);
    }
  }

  /** schema.org's terms where the source of the path names their property; words otherwise. */
  private void accessibility(XmlElement classification) {
    for (Taxon taxon : taxa(classification)) {
      String property =
          taxon.source().replaceFirst("^https?://schema\\.org/", "").toLowerCase(Locale.ROOT);
      if (property.startsWith("access") && taxon.id().matches("[A-Za-z/+-]{2,60}")) {
        accessibilityTerms.computeIfAbsent(property, key -> new LinkedHashSet<>()).add(taxon.id());
      } else {
        taxon
            .entries()
            .forEach(
                t -> accessibility.add(t.language(), Texts.line(t.text(), Bounds.DESCRIPTION)));
      }
    }
    texts.collect(
        classification.all("description"), accessibility, Texts::paragraphs, Bounds.DESCRIPTION);
  }

  private List<String> terms(String property) {
    return List.copyOf(accessibilityTerms.getOrDefault(property, Set.of()));
  }

  private static List<Concept> bounded(Set<Concept> concepts) {
    return concepts.stream().limit(Bounds.VALUES).toList();
  }
}
