package org.openlearningexchange.harvest.mapping.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.json.field.SourceNotes;
import org.openlearningexchange.harvest.mapping.value.Durations;

/**
 * The hours of a course. Its duration in days or weeks is the time that it runs, not the time that
 * it takes; only with the hours of a week beside it both give the workload.
 *
 * @param work hours in all
 * @param required time that it takes, where the duration is one of hours
 */
record MoochubTime(@Nullable Duration work, @Nullable Duration required) {
  private static final Pattern HOURS =
      Pattern.compile(
          "(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*(?:h|hours?|std\\.?|stunden)?\\s*(?:(?:/|per|pro)\\s*(\\p{L}+))?");

  static MoochubTime of(JsonNode attributes, SourceNotes notes) {
    JsonNode workload = attributes.path("workload");
    String runs = attributes.path("duration").asText("").strip();
    Optional<Duration> length = Durations.of(runs);
    boolean isClock =
        length.isPresent() && runs.toUpperCase(java.util.Locale.ROOT).startsWith("PT");
    if (!runs.isEmpty() && !isClock) {
      notes.add("duration", runs);
    }
    String said = said(workload);
    Duration work = work(said, workload.isNumber(), length.filter(l -> !isClock).orElse(null));
    if (!said.isEmpty() && (work == null || !said.startsWith("P"))) {
      notes.add("workload", said);
    }
    return new MoochubTime(work, isClock ? length.orElse(null) : null);
  }

  void into(ObjectNode course) {
    if (work != null) {
      course.put("workload", work.toString());
    }
    if (required != null) {
      course.put("timeRequired", required.toString());
    }
  }

  /** As one line: {@code 3 h/week}. */
  private static String said(JsonNode workload) {
    if (workload.isObject()) {
      String value = workload.path("timeValue").asText(workload.path("value").asText(""));
      String unit = workload.path("timeUnit").asText(workload.path("unit").asText(""));
      return (value + " " + unit).strip();
    }
    return workload.asText("").strip();
  }

  /** A bare number is one of hours a week in version 2. */
  private static @Nullable Duration work(String said, boolean isWeekly, @Nullable Duration length) {
    Optional<Duration> iso = said.startsWith("P") ? Durations.of(said) : Optional.empty();
    if (iso.isPresent()) {
      return iso.get();
    }
    Matcher matcher = HOURS.matcher(said.toLowerCase(java.util.Locale.ROOT));
    if (!matcher.matches()) {
      return null;
    }
    long minutes = Math.round(Double.parseDouble(matcher.group(1).replace(',', '.')) * 60);
    String per = matcher.group(2) == null ? (isWeekly ? "week" : "") : matcher.group(2);
    return total(minutes, per, said, length);
  }

  private static @Nullable Duration total(
      long minutes, String per, String said, @Nullable Duration length) {
    if (per.isEmpty()) {
      return said.matches("[\\d.,]+") ? null : nonZero(minutes);
    }
    long days =
        switch (per) {
          case "day", "tag" -> 1;
          case "week", "woche" -> 7;
          default -> 0;
        };
    return length == null || days == 0 || length.toDays() % days != 0
        ? null
        : nonZero(minutes * (length.toDays() / days));
  }

  private static @Nullable Duration nonZero(long minutes) {
    return minutes > 0 ? Duration.ofMinutes(minutes) : null;
  }
}
