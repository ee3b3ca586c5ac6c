package org.openlearningexchange.harvest.mapping.xml;

import java.util.List;
import java.util.stream.Stream;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.mapping.value.Role;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Who made the resource and when, by LOM's 2.3 contribute. */
final class LomContributions {
  private static final String ENTITY = "lom:lifeCycle/contribute/entity";
  private static final String DATE = "lom:lifeCycle/contribute/date";

  private final ResourceDraft draft;

  LomContributions(ResourceDraft draft) {
    this.draft = draft;
  }

  void add(Stream<XmlElement> contributions) {
    contributions.forEach(this::add);
  }

  private void add(XmlElement contribution) {
    String role = LomTexts.values(contribution.all("role")).findFirst().orElse("");
    List<String> entities =
        Stream.of("entity", "centity")
            .flatMap(contribution::all)
            .map(entity -> entity.child("vcard").orElse(entity).text())
            .filter(text -> !text.isBlank())
            .toList();
    List<String> dates = dates(contribution);
    switch (Role.of(role)) {
      case CREATOR -> {
        entities.forEach(entity -> draft.creator(ENTITY, entity));
        dates.forEach(date -> draft.created(DATE, date));
      }
      case PUBLISHER -> {
        entities.forEach(entity -> draft.publisher(ENTITY, entity));
        dates.forEach(date -> draft.published(DATE, date));
      }
      case CONTRIBUTOR -> {
        entities.forEach(entity -> draft.contributor(ENTITY, entity));
        dates.forEach(date -> draft.source(DATE + "[" + role + "]", date));
        if (!entities.isEmpty()) {
          draft.source("lom:lifeCycle/contribute/role", role);
        }
      }
    }
  }

  private static List<String> dates(XmlElement contribution) {
    return Stream.of("dateTime", "value", "string", "langstring")
        .flatMap(name -> contribution.path("date", name))
        .map(XmlElement::stripped)
        .filter(date -> !date.isEmpty())
        .toList();
  }
}
