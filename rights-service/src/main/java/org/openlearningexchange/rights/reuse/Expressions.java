package org.openlearningexchange.rights.reuse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.rights.licence.NearIds;

/** Checks licence expressions that callers send, and says what would be valid. */
public final class Expressions {
  private static final int LONGEST = 300;
  private static final int MOST_IDS = 10;
  private static final int LONGEST_SHOWN = 60;

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

  /** Ids that may have been meant by the first one that there is not; empty where none is near. */
  static List<String> near(String expression) {
    return ids(expression).stream()
        .filter(id -> Terms.find(id).isEmpty())
        .findFirst()
        .map(NearIds::of)
        .orElse(List.of());
  }

  private static String unknown(String id) {
    List<String> near = NearIds.of(id);
    return "no licence has the id '%s'; %sGET /licences lists all"
        .formatted(
            id.length() > LONGEST_SHOWN ? id.substring(0, LONGEST_SHOWN) + "…" : id,
            near.isEmpty() ? "" : "near it: " + String.join(", ", near) + "; ");
  }
}
