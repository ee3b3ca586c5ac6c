package org.openlearningexchange.harvest.mapping.xml;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.ResourceDraft;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * Reads the texts and vocabulary values of both bindings: IEEE's {@code string} and {@code value},
 * and IMS Metadata 1.2's {@code langstring} inside of them.
 */
final class LomTexts {
  private final ResourceDraft draft;

  /**
   * @param draft knows the language of texts that name none
   */
  LomTexts(ResourceDraft draft) {
    this.draft = draft;
  }

  /** A text with its language. */
  record Text(String language, String text) {}

  /** The texts of an element; itself, where it holds text without the binding's element. */
  List<Text> of(XmlElement element) {
    List<XmlElement> strings = strings(element).toList();
    Stream<XmlElement> holders = strings.isEmpty() ? Stream.of(element) : strings.stream();
    return holders.flatMap(holder -> text(holder).stream()).toList();
  }

  /** Hands over each text of the elements with its language attribute. */
  void each(Stream<XmlElement> elements, BiConsumer<@Nullable String, String> receiver) {
    elements
        .flatMap(
            element ->
                strings(element).findAny().isPresent() ? strings(element) : Stream.of(element))
        .filter(text -> !text.stripped().isEmpty())
        .forEach(text -> receiver.accept(attribute(text), text.text()));
  }

  /** The elements of the binding that hold text. */
  static Stream<XmlElement> strings(XmlElement element) {
    return element.children().stream().filter(c -> c.isNamed("string") || c.isNamed("langstring"));
  }

  /** The text of an element that should have none below it, with or without them. */
  static Stream<String> plain(XmlElement element) {
    return Stream.of(element.stripped()).filter(text -> !text.isEmpty());
  }

  /** The values of vocabulary elements, such as {@code learningResourceType}. */
  static Stream<String> values(Stream<XmlElement> elements) {
    return elements
        .map(element -> element.child("value").orElse(element))
        .filter(value -> !value.isNamed("source"))
        .flatMap(
            value ->
                value.children().isEmpty()
                    ? Stream.of(value)
                    : strings(value).filter(string -> !string.stripped().isEmpty()).limit(1))
        .map(XmlElement::stripped)
        .filter(value -> !value.isEmpty());
  }

  private Optional<Text> text(XmlElement string) {
    String text = string.stripped();
    return text.isEmpty()
        ? Optional.empty()
        : draft.key(attribute(string)).map(key -> new Text(key, text));
  }

  private static @Nullable String attribute(XmlElement string) {
    return string.attribute("language").or(() -> string.attribute("lang")).orElse(null);
  }
}
