package org.openlearningexchange.search.relevance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line of the corpus: a fictional resource, and what it is about in the eyes of who judges.
 *
 * @param title by language, the material's own first; likewise the description and the keywords
 * @param subject code of ISCED-F 2013; empty where the record does not say, likewise the rest
 * @param type of HCRT
 * @param level of ISCED 2011, or {@code A} for higher education
 * @param about topics by how far the record is about them, 1 to 3: for judging, not indexed
 */
public record CorpusRecord(
    String id,
    String language,
    Map<String, String> title,
    Map<String, String> description,
    Map<String, String> keywords,
    String subject,
    String type,
    String level,
    List<String> people,
    String date,
    String licence,
    Map<String, Integer> about) {
  private static final int COLUMNS = 12;
  private static final String NONE = "-";

  static CorpusRecord parse(String line) {
    String[] cell = line.split("\t", -1);
    if (cell.length != COLUMNS) {
      throw new IllegalArgumentException(
          cell[0] + ": a record has " + COLUMNS + " columns, this " + cell.length);
    }
    return new CorpusRecord(
        cell[0],
        cell[1],
        byLanguage(cell[1], cell[2]),
        byLanguage(cell[1], cell[3]),
        byLanguage(cell[1], cell[4]),
        cell[5],
        cell[6],
        cell[7],
        list(cell[8], ";"),
        cell[9],
        cell[10],
        topics(cell[11]));
  }

  /** A list in a cell. */
  static List<String> list(String cell, String separator) {
    return Arrays.stream(cell.split(separator))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** {@code Lineare Algebra // en: Linear Algebra}: the material's own language needs no name. */
  private static Map<String, String> byLanguage(String own, String cell) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String text : list(cell, " // ")) {
      boolean isNamed = text.matches("[a-z]{2}: .*");
      texts.put(
          isNamed && !texts.isEmpty() ? text.substring(0, 2) : own,
          isNamed && !texts.isEmpty() ? text.substring(4) : text);
    }
    return texts;
  }

  private static Map<String, Integer> topics(String cell) {
    return list(cell, " ").stream()
        .filter(topic -> !topic.equals(NONE))
        .map(topic -> topic.split("="))
        .collect(Collectors.toMap(topic -> topic[0], topic -> Integer.valueOf(topic[1])));
  }
}
