package org.openlearningexchange.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of word parts that travel with the plugin: words between blanks, {@code #} remarks. */
final class CompoundParts {

  private CompoundParts() {}

  static Set<String> of(String language) {
    String file = "compound-parts-" + language + ".txt";
    try (InputStream in =
            Objects.requireNonNull(CompoundParts.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
