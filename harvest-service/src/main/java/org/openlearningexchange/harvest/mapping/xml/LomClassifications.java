package org.openlearningexchange.harvest.mapping.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Concepts;
import org.openlearningexchange.harvest.mapping.value.Languages;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * What LOM's category 9 says: subjects and levels, and what has no place of its own in LOM
 * (competences, credits, credentials, accessibility).
 */
final class LomClassifications {
  private static final Pattern ISCED = Pattern.compile("(?i).*isced.*");
  private static final Pattern ACCESSIBILITY =
      Pattern.compile("(?i)(?:https?://schema\\.org/)?(access(?:Mode|ibility\\w+))");

  private final ResourceDraft draft;
  private final LomTexts texts;

  LomClassifications(ResourceDraft draft, LomTexts texts) {
    this.draft = draft;
    this.texts = texts;
  }

  void add(XmlElement classification) {
    String purpose = LomTexts.values(classification.all("purpose")).findFirst().orElse("");
    switch (purpose.toLowerCase(Locale.ROOT)) {
      case "discipline", "idea", "domaine d'enseignement", "enseignement", "disciplina" ->
          taxa(classification).forEach(taxon -> concept(taxon, Vocabulary.SUBJECTS, draft::about));
      case "educational level", "niveau éducatif détaillé", "nivel educativo" ->
          levels(classification);
      case "competency", "compétence", "competencia" ->
          taxa(classification).forEach(taxon -> label(taxon).ifPresent(draft::teaches));
      case "prerequisite", "prérequis", "prerrequisito" ->
          taxa(classification).forEach(taxon -> label(taxon).ifPresent(draft::requires));
      case "educational objective", "objectif pédagogique", "objetivo educativo" ->
          taxa(classification).forEach(this::objective);
      case "accessibility restrictions", "restrictions d'accessibilité", "accesibilidad" ->
          accessibility(classification);
      default -> taxa(classification).forEach(taxon -> other(purpose, taxon));
    }
  }

  private void levels(XmlElement classification) {
    taxa(classification).forEach(taxon -> concept(taxon, Vocabulary.LEVELS, this::level));
    texts.each(classification.all("description"), (language, text) -> draft.level(text));
  }

  private void level(Concept concept) {
    draft.levels(List.of(concept));
  }

  /** A purpose that the model has no place for. */
  private void other(String purpose, Taxon taxon) {
    String text = taxon.entries().isEmpty() ? taxon.id() : taxon.entries().get(0).text();
    draft.source("lom:classification[" + Texts.bounded(purpose, 60) + "]", text);
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

  private void concept(Taxon taxon, Vocabulary vocabulary, Consumer<Concept> into) {
    Optional<Concept> byId =
        ISCED.matcher(taxon.source()).matches()
            ? Concepts.findNotation(vocabulary, taxon.id())
            : Concepts.find(vocabulary, taxon.id());
    Optional<Concept> known =
        byId.or(
            () ->
                taxon.entries().stream()
                    .flatMap(entry -> Concepts.find(vocabulary, entry.text()).stream())
                    .findFirst());
    known.or(() -> label(taxon)).ifPresent(into);
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
    if (!draft.awards().add(taxon.source(), taxon.id(), language, entry)) {
      label(taxon).ifPresent(draft::teaches);
    }
  }

  /** schema.org's terms where the source of the path names their property; words otherwise. */
  private void accessibility(XmlElement classification) {
    for (Taxon taxon : taxa(classification)) {
      if (ACCESSIBILITY.matcher(taxon.source()).matches() && !taxon.id().isEmpty()) {
        draft.accessibility().term(taxon.source(), taxon.id());
      } else {
        taxon.entries().forEach(t -> draft.accessibility().summary(t.language(), t.text()));
      }
    }
    classification
        .all("description")
        .flatMap(description -> texts.of(description).stream())
        .forEach(t -> draft.accessibility().summary(t.language(), t.text()));
  }
}
