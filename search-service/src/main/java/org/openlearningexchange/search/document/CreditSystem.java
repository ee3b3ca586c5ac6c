package org.openlearningexchange.search.document;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.LearningResource;

/** Credits as the index holds them: ECTS has one name, every other system the source's. */
final class CreditSystem {
  static final String ECTS = "ECTS";

  private static final Pattern ECTS_NAME =
      Pattern.compile("(?i)\\W*ECTS\\b.*|European Credit Transfer.*");

  private CreditSystem() {}

  static List<Map<String, Object>> of(LearningResource resource) {
    return resource.credits().stream().map(CreditSystem::document).distinct().toList();
  }

  private static Map<String, Object> document(Credits credits) {
    return Map.of("system", name(credits.system()), "value", credits.value());
  }

  private static String name(String stated) {
    String name = stated.strip().replaceAll("\\s+", " ");
    return ECTS_NAME.matcher(name).matches() ? ECTS : name;
  }
}
