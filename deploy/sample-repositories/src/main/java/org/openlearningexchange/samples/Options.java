package org.openlearningexchange.samples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of the command line, each known and each at most once. */
record Options(Map<String, String> values) {
  private static final Set<String> SOURCES = Set.of("collection", "records", "generated", "replay");
  private static final Set<String> WITH_VALUE =
      Set.of(
          "port",
          "host",
          "page-size",
          "granularity",
          "deleted-records",
          "token-lifetime",
          "page-delay");
  private static final Set<String> FLAGS = Set.of("no-sets");

  static Options read(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String name = arguments.get(i).startsWith("--") ? arguments.get(i).substring(2) : "";
      boolean hasValue = SOURCES.contains(name) || WITH_VALUE.contains(name);
      if (!hasValue && !FLAGS.contains(name)) {
        throw new IllegalArgumentException("Unknown option " + arguments.get(i));
      }
      if (hasValue && i + 1 == arguments.size()) {
        throw new IllegalArgumentException("--" + name + " needs a value");
      }
      values.put(name, hasValue ? arguments.get(++i) : "");
    }
    if (values.keySet().stream().filter(SOURCES::contains).count() != 1) {
      throw new IllegalArgumentException(
          "Name one of --collection, --records, --generated, --replay");
    }
    return new Options(Map.copyOf(values));
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  int number(String name, int usual) {
    String value = values.get(name);
    try {
      return value == null ? usual : Integer.parseInt(value);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("--" + name + " needs a number, not " + value);
    }
  }
}
