package org.openlearningexchange.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openlearningexchange.endtoend.Exchange.assertAddsUp;
import static org.openlearningexchange.endtoend.Exchange.count;
import static org.openlearningexchange.endtoend.Exchange.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Real answers of real repositories, broken ones included, one repository for each file: its probe
 * says what blocks it, or whatever was delivered is published, refused with a reason, deleted or
 * repeated.
 */
@Timeout(900)
class CorpusJourneyIT {
  private static final Pattern ROW =
      Pattern.compile("(oai/\\S+)\\tOAI-PMH response ListRecords;.*");
  private static final Pattern HEADER =
      Pattern.compile("<(?:\\w+:)?header[\\s>].*?</(?:\\w+:)?header>", Pattern.DOTALL);
  private static final Pattern IDENTIFIER =
      Pattern.compile("<(?:\\w+:)?identifier>\\s*(.*?)\\s*</", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("<(?:\\w+:)?resumptionToken[^>]*[^/]>\\s*[^\\s<]");

  @Test
  void everyRecordOfTheCorpusIsAccountedFor() throws IOException {
    Path corpus = Path.of(System.getProperty("exchange.corpus", ""));
    assumeTrue(
        Files.isRegularFile(corpus.resolve("INDEX.tsv")),
        "skipped: no corpus of real responses at -Dexchange.corpus=" + corpus);
    Map<String, Source> sources = sources(corpus);
    Exchange exchange = Exchange.running();
    String member = exchange.member("Members of the corpus");
    Map<String, String> repositories = new LinkedHashMap<>();
    int number = 0;
    for (String file : sources.keySet()) {
      String path = "/replay/" + number++;
      URI baseUrl = onOneOfTwoHosts(exchange.repositories().addReplay(path, corpus.resolve(file)));
      repositories.put(file, exchange.register(member, file, baseUrl));
    }

    SoftAssertions all = new SoftAssertions();
    long visible = 0;
    for (Map.Entry<String, String> entry : repositories.entrySet()) {
      JsonNode repository = exchange.awaitState(entry.getValue(), "active", "draft");
      if (state(repository).equals("draft")) {
        checkBlocked(all, entry.getKey(), repository);
        continue;
      }
      JsonNode run = exchange.firstRun(entry.getValue());
      Source source = sources.get(entry.getKey());
      System.out.printf(
          "%-12s %s  %s  %s%n",
          state(run), run.get("account"), entry.getKey(), run.path("reason").asText(""));
      assertAddsUp(run);
      check(all, exchange, entry, source, run);
      visible += count(run, "new");
    }
    all.assertAll();
    assertThat(sources).as("ListRecords answers in the corpus").hasSizeGreaterThanOrEqualTo(100);
    JsonNode held = exchange.awaitInStep();
    System.out.println("in step: " + held);
    assertThat(exchange.visible(member)).isEqualTo(visible);
  }

  /** One host is asked by one run at a time: with two, two go on together. */
  private static URI onOneOfTwoHosts(URI address) {
    return address.getPath().hashCode() % 2 == 0
        ? address
        : URI.create(address.toString().replace("//localhost:", "//127.0.0.1:"));
  }

  private static void checkBlocked(SoftAssertions all, String file, JsonNode repository) {
    JsonNode worst = repository.at("/probe/findings/0");
    System.out.printf("%-12s %s  %s%n", "draft", file, worst.path("message").asText());
    all.assertThat(worst.path("severity").asText()).as("of %s", file).isEqualTo("blocking");
    all.assertThat(worst.path("remedy").asText()).as("remedy for %s", file).isNotBlank();
  }

  private static void check(
      SoftAssertions all,
      Exchange exchange,
      Map.Entry<String, String> entry,
      Source source,
      JsonNode run) {
    long delivered = count(run, "delivered");
    all.assertThat(source.headers() == 0 ? delivered : delivered % source.headers())
        .as("%s is delivered whole, as often as its list was begun: %s", entry.getKey(), run)
        .isZero();
    all.assertThat(delivered - count(run, "repeated"))
        .as("distinct records of %s: %s", entry.getKey(), run)
        .isEqualTo(source.distinct());
    if (source.danglingToken()) {
      all.assertThat(state(run)).as("dangling token in %s", entry.getKey()).isEqualTo("partial");
    }
    if (count(run, "refused") > 0) {
      List<JsonNode> refusals =
          exchange.harvest().list("/runs/" + run.get("id").asText() + "/refusals?limit=100");
      all.assertThat(refusals).as("refusals of %s", entry.getKey()).isNotEmpty();
      all.assertThat(refusals)
          .allSatisfy(refusal -> assertThat(refusal.get("reason").asText()).isNotBlank());
    }
  }

  private static Map<String, Source> sources(Path corpus) throws IOException {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (String line : Files.readAllLines(corpus.resolve("INDEX.tsv"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        sources.put(row.group(1), source(corpus.resolve(row.group(1))));
      }
    }
    return sources;
  }

  /** What a plain look at the bytes finds, independent of any XML reader. */
  private static Source source(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    List<String> headers = HEADER.matcher(text).results().map(MatchResult::group).toList();
    List<String> identifiers =
        headers.stream()
            .map(IDENTIFIER::matcher)
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .toList();
    long nameless = headers.size() - identifiers.size();
    long distinct = identifiers.stream().distinct().count() + nameless;
    return new Source(headers.size(), distinct, TOKEN.matcher(text).find());
  }

  private record Source(long headers, long distinct, boolean danglingToken) {}
}
