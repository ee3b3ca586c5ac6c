package org.openlearningexchange.harvest.probe.detection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.openlearningexchange.contracts.Json;

/**
 * At which paths the software of repositories answers ({@code probe/habits.json}). A path that
 * begins with {@code ./} is meant below the address that was given, others from the host's root.
 */
record Habits(List<Habit> habits, Paths always) {
  private static final String FILE = "/probe/habits.json";

  static Habits load() {
    try (InputStream in = Objects.requireNonNull(Habits.class.getResourceAsStream(FILE), FILE)) {
      return Json.MAPPER.readValue(in, Habits.class);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** The habits of software that a page shows signs of. */
  List<Habit> of(String page) {
    return habits.stream().filter(habit -> habit.signs.stream().anyMatch(page::contains)).toList();
  }

  /**
   * The habits of one software.
   *
   * @param signs words of its pages, in lower case
   */
  record Habit(
      String software,
      List<String> signs,
      List<String> oai,
      List<String> sitemap,
      List<String> feed,
      List<String> moochub) {
    Habit {
      oai = oai == null ? List.of() : oai;
      sitemap = sitemap == null ? List.of() : sitemap;
      feed = feed == null ? List.of() : feed;
      moochub = moochub == null ? List.of() : moochub;
    }
  }

  /** What is tried wherever nothing else was found. */
  record Paths(List<String> oai, List<String> sitemap, List<String> feed) {}
}
