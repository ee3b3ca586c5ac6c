package org.openlearningexchange.benchmark.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openlearningexchange.local.api.Api;
import org.openlearningexchange.search.relevance.Baseline;
import org.openlearningexchange.search.relevance.CorpusRecord;
import org.openlearningexchange.search.relevance.Evaluation;
import org.openlearningexchange.search.relevance.Figures;
import org.openlearningexchange.search.relevance.JudgedQuery;
import org.openlearningexchange.search.relevance.JudgedSet;
import org.openlearningexchange.search.relevance.Measures;
import org.openlearningexchange.search.relevance.PublishedRecord;

/**
 * The judged searches, asked over HTTP as anybody asks, beside a plain {@code multi_match} over the
 * same texts with the {@code standard} analyzer.
 */
public final class RelevanceRun {
  private final Path data;
  private final PrintStream out;

  public RelevanceRun(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  /**
   * Prints the tables of docs/relevance.md, then the lines of figures.tsv.
   *
   * @param byMeaning with the switch on that lets meaning count beside words
   */
  public void run(boolean byMeaning) throws InterruptedException {
    JudgedSet set = JudgedSet.load();
    try (SearchingService service = new SearchingService(data, "400m", "512m")) {
      service.set("EXCHANGE_SEMANTIC_ENABLED", Boolean.toString(byMeaning));
      service.publish(set.corpus().stream().map(PublishedRecord::of).toList());
      service.startBefore(service.elasticsearch().url());
      service.awaitVisible(set.corpus().size());
      Evaluation ours = Evaluation.of(set, rankings(service, set));
      Evaluation plain = Baseline.evaluate(set, service.elasticsearch().url());
      print(set, ours, plain);
    }
  }

  private static Map<String, List<String>> rankings(SearchingService service, JudgedSet set) {
    Map<String, String> records =
        set.corpus().stream()
            .map(CorpusRecord::id)
            .collect(Collectors.toMap(id -> PublishedRecord.uuid(id).toString(), id -> id));
    Api api = Api.withoutToken(service.url());
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    for (JudgedQuery query : set.queries()) {
      List<String> ranking = new ArrayList<>();
      api.get(path(query))
          .path("items")
          .forEach((JsonNode item) -> ranking.add(records.get(item.path("id").asText())));
      rankings.put(query.id(), ranking);
    }
    return rankings;
  }

  private static String path(JudgedQuery query) {
    return "/search?size=%d&facets=&lang=%s&q=%s"
        .formatted(
            Measures.DEPTH,
            query.language(),
            URLEncoder.encode(query.text(), StandardCharsets.UTF_8));
  }

  private void print(JudgedSet set, Evaluation ours, Evaluation plain) {
    out.printf("%d records, %d searches%n%n", set.corpus().size(), set.queries().size());
    heading("language");
    row("all", set.queries().size(), ours.overall(), plain.overall());
    rows(ours.byLanguage(), plain.byLanguage(), counts(set, JudgedQuery::language));
    out.println();
    heading("kind of search");
    rows(ours.byKind(), plain.byKind(), counts(set, query -> query.kind().label()));
    out.println();
    Figures.lines(ours).forEach(out::println);
  }

  private static Map<String, Long> counts(JudgedSet set, Function<JudgedQuery, String> group) {
    return set.queries().stream().collect(Collectors.groupingBy(group, Collectors.counting()));
  }

  private void heading(String group) {
    out.printf(
        "| %s | searches | nDCG@10 | plain | MRR | plain | recall@50 | plain |%n"
            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |%n",
        group);
  }

  private void rows(
      Map<String, Measures> ours, Map<String, Measures> plain, Map<String, Long> counts) {
    ours.forEach(
        (group, measures) ->
            row(
                group,
                counts.getOrDefault(group, 0L),
                measures,
                plain.getOrDefault(group, measures)));
  }

  private void row(String group, long searches, Measures ours, Measures plain) {
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
        group,
        searches,
        ours.ndcg(),
        plain.ndcg(),
        ours.reciprocalRank(),
        plain.reciprocalRank(),
        ours.recall(),
        plain.recall());
  }
}
