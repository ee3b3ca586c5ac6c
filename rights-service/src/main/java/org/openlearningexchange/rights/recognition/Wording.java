package org.openlearningexchange.rights.recognition;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;

/**
 * An entry of the files in {@code recognition/}: words and what they mean. The files hold all words
 * that are read, so that a language is added without code.
 *
 * @param meaning what the words say, as the reader of the file names it
 * @param rule what a decision's evidence calls them
 * @param licence expression of what they name
 * @param side where they stand, as seen from a licence
 * @param expressions whole words, as regular expressions that begin with letters of their own;
 *     accents are taken off them as they are off the texts
 * @param unspaced the same for scripts without spaces between words
 */
record Wording(
    String meaning,
    String rule,
    @Nullable String licence,
    String side,
    List<String> expressions,
    List<String> unspaced) {
  Wording {
    rule = rule == null ? "" : rule;
    side = side == null ? "" : side;
    expressions = expressions == null ? List.of() : List.copyOf(expressions);
    unspaced = unspaced == null ? List.of() : List.copyOf(unspaced);
  }

  static List<Wording> read(String file) {
    String path = "/recognition/" + file;
    try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(path), path)) {
      return Json.MAPPER.readValue(in, new TypeReference<List<Wording>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
