package org.openlearningexchange.harvest.mapping.xml;

import java.util.List;
import java.util.stream.Stream;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * What LOM's category 6 says, exactly as found: the description first, since only there a licence
 * is named. Whether it means anything is for the rights service to decide.
 */
final class LomRights {
  private static final String FIELD = "lom:rights/";

  private LomRights() {}

  static void addTo(ResourceDraft draft, XmlElement lom) {
    lom.path("rights", "description").forEach(description -> describe(draft, description));
    Stream.of("copyrightAndOtherRestrictions", "cost", "accessRight", "access")
        .forEach(
            name ->
                LomTexts.values(lom.path("rights", name))
                    .forEach(value -> draft.statement(FIELD + name, null, value)));
    // LOM-ES puts the kind of access one level deeper
    LomTexts.values(lom.path("rights", "access", "accessType"))
        .forEach(value -> draft.statement(FIELD + "access/accessType", null, value));
  }

  private static void describe(ResourceDraft draft, XmlElement description) {
    List<XmlElement> strings = LomTexts.strings(description).toList();
    Stream<XmlElement> texts = strings.isEmpty() ? Stream.of(description) : strings.stream();
    texts.forEach(
        text ->
            draft.statement(
                FIELD + "description",
                text.attribute("language").or(() -> text.attribute("lang")).orElse(null),
                text.text()));
  }
}
