package org.openlearningexchange.harvest.mapping.xml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * What LOM's category 6 says, exactly as found: the description first, since only there a licence
 * is named. Whether it means anything is for the rights service to decide. Pure.
 */
final class LomRights {
  private LomRights() {}

  static List<LicenceStatement> statements(XmlElement lom) {
    Stream<LicenceStatement> descriptions =
        lom.path("rights", "description").flatMap(LomRights::description);
    Stream<LicenceStatement> others =
        Stream.of("copyrightAndOtherRestrictions", "cost")
            .flatMap(
                name ->
                    LomTexts.values(lom.path("rights", name))
                        .map(value -> statement(value, "lom:rights/" + name, null)));
    return Stream.concat(descriptions, others).limit(Bounds.VALUES).toList();
  }

  private static Stream<LicenceStatement> description(XmlElement description) {
    List<XmlElement> strings = LomTexts.strings(description).toList();
    Stream<XmlElement> texts = strings.isEmpty() ? Stream.of(description) : strings.stream();
    return texts
        .filter(text -> !text.stripped().isEmpty())
        .map(
            text ->
                statement(text.stripped(), "lom:rights/description", language(text).orElse(null)));
  }

  private static Optional<String> language(XmlElement text) {
    return text.attribute("language").or(() -> text.attribute("lang"));
  }

  private static LicenceStatement statement(
      String text, String field, @org.jspecify.annotations.Nullable String language) {
    return new LicenceStatement(Texts.bounded(text, Bounds.STATEMENT), field, language);
  }
}
