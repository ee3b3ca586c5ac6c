package org.openlearningexchange.search.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openlearningexchange.contracts.learning.Agent;

/**
 * The line to write under a resource: title, authors, licence, source. Without words of its own, so
 * that it stands in every language; rights-service writes it out in sentences.
 */
final class Credit {
  private Credit() {}

  static String of(SharedResource shared, Locale reader) {
    List<String> parts = new ArrayList<>();
    parts.add("“" + OneLine.of(shared.title(reader)) + "”");
    String authors =
        shared.resource().creator().stream()
            .map(Agent::name)
            .map(OneLine::of)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!authors.isEmpty()) {
      parts.add(authors);
    }
    shared.licence().ifPresent(licence -> parts.add(OneLine.of(licence.withAddress())));
    parts.add(shared.address().toString());
    return String.join(" · ", parts);
  }
}
