package org.openlearningexchange.harvest.mapping.xml;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Other works and thumbnails, by LOM's category 7. */
final class LomRelations {
  private final XmlElement lom;
  private final ResourceDraft draft;
  private final LomTexts texts;

  LomRelations(XmlElement lom, ResourceDraft draft, LomTexts texts) {
    this.lom = lom;
    this.draft = draft;
    this.texts = texts;
  }

  void map() {
    lom.all("relation").forEach(this::add);
  }

  private void add(XmlElement relation) {
    String kind = LomTexts.values(relation.all("kind")).findFirst().orElse("");
    Stream<XmlElement> resources = relation.all("resource");
    switch (kind.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "")) {
      case "ispartof", "estunepartiede" -> resources.flatMap(this::work).forEach(draft::partOf);
      case "haspart", "apourpartie" -> resources.flatMap(this::work).forEach(draft::part);
      case "isbasedon", "isversionof", "isformatof", "estbasésur" ->
          resources.flatMap(this::work).forEach(draft::basedOn);
      case "haspreview", "hasthumbnail", "apouraperçu", "apourvignette" ->
          resources.flatMap(this::addresses).forEach(draft::image);
      default -> {
        // other relations have no place in the model
      }
    }
  }

  private Stream<String> addresses(XmlElement related) {
    Stream<XmlElement> bare =
        related.all("identifier").filter(identifier -> identifier.children().isEmpty());
    return Stream.concat(
        related.all("identifier").flatMap(LomTechnical::entries),
        Stream.concat(
            related.all("catalogentry").flatMap(LomTechnical::entries),
            bare.map(XmlElement::stripped)));
  }

  private Stream<RelatedWork> work(XmlElement related) {
    List<String> entries = addresses(related).toList();
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
