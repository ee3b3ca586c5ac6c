package org.openlearningexchange.search.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody looks for, as README.md says: topics, each up to a grade; people; single records; a
 * type; languages besides their own.
 */
record Wanted(
    Map<String, Integer> topics,
    Map<String, Integer> people,
    Map<String, Integer> records,
    List<String> types,
    List<String> languages) {
  private static final int BEST = 3;
  private static final int ANOTHER_TYPE = 2;

  static Wanted parse(String text) {
    Wanted wanted =
        new Wanted(
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new ArrayList<>(),
            new ArrayList<>());
    CorpusRecord.list(text, " ").forEach(wanted::add);
    return wanted;
  }

  /** The grade of a record to a search in that language, 0 to 3. */
  int grade(CorpusRecord record, Kind kind, String language) {
    Integer given = records.get(record.id());
    if (given != null) {
      return given;
    }
    int person =
        record.people().stream().mapToInt(name -> people.getOrDefault(name, 0)).max().orElse(0);
    return Math.max(person, topic(record, kind, language));
  }

  private int topic(CorpusRecord record, Kind kind, String language) {
    int about =
        topics.entrySet().stream()
            .mapToInt(
                topic -> Math.min(topic.getValue(), record.about().getOrDefault(topic.getKey(), 0)))
            .max()
            .orElse(0);
    int type = types.isEmpty() || types.contains(record.type()) ? 0 : ANOTHER_TYPE;
    return Math.max(0, about - type - foreign(record, kind, language));
  }

  /** What a record loses that the searcher may not be able to read. */
  private int foreign(CorpusRecord record, Kind kind, String language) {
    if (record.language().equals(language) || languages.contains(record.language())) {
      return 0;
    }
    return kind.crossesLanguages() || record.title().containsKey(language) ? 1 : BEST;
  }

  private void add(String part) {
    int equals = part.indexOf('=');
    String value = part.substring(equals + 1);
    switch (equals < 0 ? "" : part.substring(0, equals)) {
      case "" -> addGraded(topics, value);
      case "by" -> addGraded(people, value.replace('_', ' '));
      case "id" -> addGraded(records, value);
      case "type" -> types.addAll(CorpusRecord.list(value, ","));
      case "in" -> languages.addAll(CorpusRecord.list(value, ","));
      default -> throw new IllegalArgumentException("nothing that can be wanted: " + part);
    }
  }

  private static void addGraded(Map<String, Integer> graded, String value) {
    int slash = value.indexOf('/');
    graded.put(
        slash < 0 ? value : value.substring(0, slash),
        slash < 0 ? BEST : Integer.valueOf(value.substring(slash + 1)));
  }
}
