package org.openlearningexchange.harvest.mapping.xml;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.Languages;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * Maps IEEE LOM (1484.12.1) in its XML bindings: IEEE's, with or without prefix or name space, and
 * the older one of IMS; with the vocabularies of LRE, LOMFR, ScoLOMFR and LOM-ES. Pure.
 */
final class Lom {
  private final XmlElement lom;
  private final ResourceDraft draft = new ResourceDraft();
  private final LomTexts texts = new LomTexts(draft);

  private Lom(XmlElement lom) {
    this.lom = lom;
  }

  static Mapping map(XmlElement lom) {
    return new Lom(lom).map();
  }

  private Mapping map() {
    metadataLanguage().ifPresent(draft::textsAreIn);
    lom.path("general", "language")
        .flatMap(LomTexts::plain)
        .forEach(text -> draft.language("lom:general/language", text));
    texts.each(lom.path("general", "title"), draft::title);
    texts.each(lom.path("general", "description"), draft::description);
    texts.each(lom.path("general", "keyword"), draft::keyword);
    texts.each(lom.path("general", "coverage"), draft::keyword);
    educational();
    cost();
    new LomTechnical(lom, draft).map();
    new LomRelations(lom, draft, texts).map();
    new LomContributions(draft).add(lom.path("lifeCycle", "contribute"));
    LomClassifications classifications = new LomClassifications(draft, texts);
    lom.all("classification").forEach(classifications::add);
    LomRights.addTo(draft, lom);
    return draft.finish("lom:general/title");
  }

  private Optional<String> metadataLanguage() {
    return lom.path("metaMetadata", "language")
        .flatMap(e -> Languages.of(e.text()).stream())
        .findFirst();
  }

  private void educational() {
    LomTexts.values(lom.path("educational", "learningResourceType"))
        .forEach(value -> draft.type("lom:educational/learningResourceType", value));
    if (!draft.hasKnownType()) {
      // LOMFR names the medium there
      LomTexts.values(lom.path("general", "documentType"))
          .forEach(value -> draft.type("lom:general/documentType", value));
    }
    LomTexts.values(lom.path("educational", "context")).forEach(draft::level);
    LomTexts.values(lom.path("educational", "intendedEndUserRole")).forEach(draft::audience);
    lom.path("educational", "typicalLearningTime")
        .map(time -> time.child("duration").orElse(time))
        .filter(duration -> duration.children().isEmpty())
        .map(XmlElement::stripped)
        .filter(text -> !text.isEmpty())
        .forEach(text -> draft.timeRequired("lom:educational/typicalLearningTime", text));
    Stream.of("typicalAgeRange", "difficulty", "interactivityType")
        .forEach(
            name ->
                LomTexts.values(lom.path("educational", name))
                    .forEach(value -> draft.source("lom:educational/" + name, value)));
  }

  /** LOM 6.1: whether using it costs something. */
  private void cost() {
    String cost = LomTexts.values(lom.path("rights", "cost")).findFirst().orElse("");
    switch (cost.toLowerCase(Locale.ROOT)) {
      case "no", "non", "nein", "não", "nee" -> draft.free(true);
      case "yes", "oui", "ja", "si", "sí", "sim" -> draft.free(false);
      default -> {
        // says nothing
      }
    }
  }
}
