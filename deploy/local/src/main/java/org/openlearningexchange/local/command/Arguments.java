package org.openlearningexchange.local.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openlearningexchange.local.process.LocalFailure;

/**
 * The words after a command: {@code --name value} options, {@code --name} switches, and the rest.
 */
record Arguments(Map<String, String> options, List<String> words) {
  private static final Set<String> SWITCHES = Set.of("wipe");

  static Arguments parse(List<String> all) {
    Map<String, String> options = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i);
      if (!word.startsWith("--")) {
        words.add(word);
      } else if (SWITCHES.contains(word.substring(2))) {
        options.put(word.substring(2), "");
      } else if (i + 1 < all.size()) {
        options.put(word.substring(2), all.get(++i));
      } else {
        throw new LocalFailure("The option " + word + " needs a value.");
      }
    }
    return new Arguments(options, words);
  }

  /** Refuses what the command does not know, before anything is done. */
  Arguments allow(String... known) {
    Set<String> allowed = Set.of(known);
    options.keySet().stream()
        .filter(option -> !allowed.contains(option))
        .findFirst()
        .ifPresent(
            option -> {
              throw new LocalFailure(
                  "There is no option --%s here; there are: %s."
                      .formatted(
                          option,
                          String.join(
                              ", ", allowed.stream().map(it -> "--" + it).sorted().toList())));
            });
    return this;
  }

  Optional<String> find(String option) {
    return Optional.ofNullable(options.get(option));
  }

  boolean has(String option) {
    return options.containsKey(option);
  }
}
