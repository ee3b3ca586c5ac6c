package org.openlearningexchange.search.relevance;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A search with what is wanted.
 *
 * @param language of who asks, which is sent with the search
 * @param text as typed
 * @param grades of the records that are wanted at all, 1 to 3
 */
public record JudgedQuery(
    String id, Kind kind, String language, String text, Map<String, Integer> grades) {

  static JudgedQuery parse(String line, Collection<CorpusRecord> corpus) {
    String[] cell = line.split("\t", -1);
    Kind kind = Kind.valueOf(cell[1].toUpperCase(Locale.ROOT));
    Wanted wanted = Wanted.parse(cell[4]);
    Map<String, Integer> grades =
        corpus.stream()
            .collect(
                Collectors.toMap(CorpusRecord::id, record -> wanted.grade(record, kind, cell[2])));
    grades.values().removeIf(grade -> grade == 0);
    return new JudgedQuery(cell[0], kind, cell[2], cell[3], Map.copyOf(grades));
  }
}
