package org.openlearningexchange.harvest.mapping.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Credential;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;

/**
 * Credits, workload and credentials: counted by the system that the source names, with hours kept
 * apart from credits. Not thread-safe.
 */
public final class Awards {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,2})?");
  private static final Pattern SYSTEM = Pattern.compile("[\\p{L}][\\p{L}\\p{N} ./-]{1,59}");

  /** {@code ECTS: 5 (150 h); micro-credential}, as repositories write it into Dublin Core. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}\\p{N} ./-]{1,59}): (\\d{1,3}(?:[.,]\\d{1,2})?) \\((\\d{1,5}) h\\)"
              + "(?:; ([a-z][a-z -]{2,40}))?");

  private final List<Credits> credits = new ArrayList<>();
  private final Map<String, Map<String, String>> credentials = new LinkedHashMap<>();
  private @Nullable Duration workload;

  /**
   * Takes a taxon of LOM's educational objectives, if it is about an award.
   *
   * @return false when it is about something else
   */
  public boolean add(String source, String id, String language, String entry) {
    String kind = source.toLowerCase(Locale.ROOT);
    if (kind.equals("workload")) {
      Durations.of(id).ifPresent(duration -> workload = duration);
      return true;
    }
    if (kind.equals("credential")) {
      String name = Texts.line(entry, Bounds.TITLE);
      Map<String, String> names = credentials.computeIfAbsent(id, key -> new TreeMap<>());
      if (!name.isEmpty()) {
        names.putIfAbsent(language, name);
      }
      return true;
    }
    if (NUMBER.matcher(id).matches()
        && SYSTEM.matcher(source).matches()
        && entry.contains(source)) {
      credits.add(credits(id, source));
      return true;
    }
    return false;
  }

  /** Takes a sentence that says nothing but credits and hours. */
  public boolean addSentence(String text) {
    Matcher matcher = SENTENCE.matcher(text.strip());
    if (!matcher.matches()) {
      return false;
    }
    credits.add(credits(matcher.group(2), matcher.group(1)));
    workload = Duration.ofHours(Long.parseLong(matcher.group(3)));
    if (matcher.group(4) != null) {
      credentials.computeIfAbsent(matcher.group(4), key -> new TreeMap<>());
    }
    return true;
  }

  public void into(LearningResourceBuilder resource) {
    resource
        .credits(credits.stream().distinct().limit(Bounds.VALUES).toList())
        .workload(workload)
        .educationalCredentialAwarded(
            credentials.entrySet().stream()
                .limit(Bounds.VALUES)
                .map(c -> new Credential(c.getValue(), category(c.getKey()), null))
                .toList());
  }

  private static @Nullable String category(String id) {
    String clean = Texts.line(id, Bounds.KEYWORD);
    return clean.isEmpty() ? null : clean;
  }

  private static Credits credits(String value, String system) {
    return new Credits(new BigDecimal(value.replace(',', '.')), system.strip());
  }
}
