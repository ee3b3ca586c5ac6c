package org.openlearningexchange.search.relevance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The corpus and the searches over it. */
public record JudgedSet(List<CorpusRecord> corpus, List<JudgedQuery> queries) {

  /** The set of this repository. */
  public static JudgedSet load() {
    List<CorpusRecord> corpus = lines("corpus.tsv").stream().map(CorpusRecord::parse).toList();
    return new JudgedSet(
        corpus,
        lines("queries.tsv").stream().map(line -> JudgedQuery.parse(line, corpus)).toList());
  }

  /** The same with this search alone. */
  public JudgedSet only(String query) {
    return new JudgedSet(
        corpus, queries.stream().filter(judged -> judged.id().equals(query)).toList());
  }

  /** The lines of a file beside this class, without its heading. */
  static List<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(JudgedSet.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
