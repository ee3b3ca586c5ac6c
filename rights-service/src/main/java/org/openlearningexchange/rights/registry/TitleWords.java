package org.openlearningexchange.rights.registry;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.rights.licence.CcElement;

/**
 * The words of one language that titles are made of.
 *
 * @param elements names of the elements, as Creative Commons gives them in this language
 * @param old names that versions before 4.0 had, where they differ
 * @param join what stands between two elements
 * @param unversioned said of a licence whose version is not stated
 * @param mark the Public Domain Mark
 * @param places ports whose name is not that of the country
 * @param statements labels of standard statements and of terms of one's own
 */
record TitleWords(
    Map<CcElement, String> elements,
    Map<CcElement, String> old,
    String join,
    String international,
    String unported,
    String generic,
    String universal,
    String unversioned,
    @Nullable String mark,
    Map<String, String> places,
    Map<String, String> statements) {
  /** By BCP 47 tag. */
  static final Map<String, TitleWords> ALL = load();

  TitleWords {
    old = old == null ? Map.of() : old;
    join = join == null ? "-" : join;
    places = places == null ? Map.of() : places;
    statements = statements == null ? Map.of() : statements;
  }

  String name(CcElement element) {
    return Objects.requireNonNull(elements.get(element));
  }

  String oldName(CcElement element) {
    return old.getOrDefault(element, name(element));
  }

  private static Map<String, TitleWords> load() {
    String file = "/licences/titles.json";
    try (InputStream in =
        Objects.requireNonNull(TitleWords.class.getResourceAsStream(file), file)) {
      return Json.MAPPER.readValue(in, new TypeReference<Map<String, TitleWords>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
