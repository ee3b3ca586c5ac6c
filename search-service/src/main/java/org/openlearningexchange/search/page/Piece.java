package org.openlearningexchange.search.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.address.WebAddress;

/**
 * A piece of text on the page.
 *
 * @param language BCP 47; null where it is the page's, or where nobody knows
 * @param href where it leads: http or https
 */
record Piece(String text, @Nullable String language, @Nullable URI href) {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

  Piece {
    language = language != null && isLanguage(language) ? language : null;
  }

  /** Text in the page's language, or in one that nobody knows. */
  static Piece of(String text) {
    return new Piece(text, null, null);
  }

  /**
   * One text of several: in the page's language, else the material's, else English, else the first.
   *
   * @param material languages of the material
   */
  static Optional<Piece> of(Map<String, String> texts, PageTexts page, List<String> material) {
    return Stream.of(Stream.of(page.language()), material.stream(), Stream.of("en"))
        .flatMap(tags -> tags)
        .filter(texts::containsKey)
        .findFirst()
        .or(() -> texts.keySet().stream().findFirst())
        .map(tag -> new Piece(Objects.requireNonNull(texts.get(tag)), tag, null))
        .filter(piece -> !piece.text().isBlank());
  }

  /** The name of a language in another. */
  static Piece language(String tag, Locale reader) {
    String name = isLanguage(tag) ? Locale.forLanguageTag(tag).getDisplayName(reader) : "";
    return of(name.isEmpty() ? tag : name);
  }

  Piece leadingTo(@Nullable URI address) {
    return new Piece(text, language, WebAddress.of(address).orElse(null));
  }

  /** Its beginning where it is longer than that. */
  Piece shortened(int longest) {
    return new Piece(Shortened.of(text, longest), language, href);
  }

  private static boolean isLanguage(String tag) {
    return TAG.matcher(tag).matches() && !tag.equals("und") && !tag.equals("mul");
  }
}
