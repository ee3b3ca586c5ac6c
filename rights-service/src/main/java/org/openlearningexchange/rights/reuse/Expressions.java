package org.openlearningexchange.rights.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licences;

/** Checks licence expressions that callers send, and says what would be valid. */
public final class Expressions {
  private static final int LONGEST = 300;
  private static final int MOST_IDS = 10;
  private static final int NEAR = 3;

  private Expressions() {}

  /** What is wrong with it and what would be valid; empty where it can be read. */
  public static Optional<String> fault(String expression) {
    if (expression.isBlank() || expression.length() > LONGEST) {
      return Optional.of("name a licence, such as CC-BY-SA-4.0, in up to 300 characters");
    }
    if (expression.contains(" OR ") && expression.contains(" AND ")) {
      return Optional.of("either OR (a choice) or AND (parts), not both; send parts one by one");
    }
    List<String> ids = ids(expression);
    if (ids.size() > MOST_IDS) {
      return Optional.of("at most 10 licences in one expression; send parts one by one");
    }
    return Offer.parse(expression).isPresent()
        ? Optional.empty()
        : ids.stream().filter(id -> Terms.find(id).isEmpty()).findFirst().map(Expressions::unknown);
  }

  /** The ids in an expression. */
  static List<String> ids(String expression) {
    return Arrays.stream(expression.strip().split(" (?:OR|AND) ")).map(String::strip).toList();
  }

  private static String unknown(String id) {
    return "no licence has the id '%s'; near it: %s; GET /licences lists all"
        .formatted(id.length() > 60 ? id.substring(0, 60) + "…" : id, String.join(", ", near(id)));
  }

  private static List<String> near(String id) {
    String wanted = letters(id);
    return known().stream()
        .sorted(Comparator.comparingInt((String known) -> distance(wanted, letters(known))))
        .limit(NEAR)
        .toList();
  }

  private static List<String> known() {
    List<String> ids = new ArrayList<>();
    Licences.all().stream().map(Licence::expression).sorted().forEach(ids::add);
    return ids;
  }

  private static String letters(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Levenshtein's, in two rows. */
  private static int distance(String one, String other) {
    int[] last = new int[other.length() + 1];
    Arrays.setAll(last, at -> at);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
      }
      last = row;
    }
    return last[other.length()];
  }
}
