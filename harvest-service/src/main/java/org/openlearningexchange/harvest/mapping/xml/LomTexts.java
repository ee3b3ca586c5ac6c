package org.openlearningexchange.harvest.mapping.xml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlearningexchange.harvest.mapping.value.Languages;
import org.openlearningexchange.harvest.mapping.value.LocalisedTexts;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * Reads the texts and vocabulary values of both bindings: IEEE's {@code string} and {@code value},
 * and IMS Metadata 1.2's {@code langstring} inside of them. Pure.
 */
final class LomTexts {
  private final String language;

  /**
   * @param language of texts that name none
   */
  LomTexts(String language) {
    this.language = language;
  }

  /** A text with its language. */
  record Text(String language, String text) {}

  /** The texts of an element; itself, where it holds text without the binding's element. */
  List<Text> of(XmlElement element) {
    List<XmlElement> strings = strings(element).toList();
    if (strings.isEmpty()) {
      return element.stripped().isEmpty()
          ? List.of()
          : List.of(new Text(language, element.stripped()));
    }
    return strings.stream().flatMap(string -> text(string).stream()).toList();
  }

  /** The elements of the binding that hold text. */
  static Stream<XmlElement> strings(XmlElement element) {
    return element.children().stream().filter(c -> c.isNamed("string") || c.isNamed("langstring"));
  }

  /** The values of vocabulary elements, such as {@code learningResourceType}. */
  static Stream<String> values(Stream<XmlElement> elements) {
    return elements
        .map(element -> element.child("value").orElse(element))
        .flatMap(value -> value.children().isEmpty() ? Stream.of(value) : strings(value).limit(1))
        .map(XmlElement::stripped)
        .filter(value -> !value.isEmpty());
  }

  void collect(
      Stream<XmlElement> elements, LocalisedTexts into, Texts.Cleaning cleaning, int longest) {
    elements.forEach(
        element ->
            of(element).forEach(t -> into.add(t.language(), cleaning.clean(t.text(), longest))));
  }

  private Optional<Text> text(XmlElement string) {
    String text = string.stripped();
    String attribute = string.attribute("language").or(() -> string.attribute("lang")).orElse(null);
    return text.isEmpty()
        ? Optional.empty()
        : Languages.ofText(attribute, language).map(key -> new Text(key, text));
  }
}
