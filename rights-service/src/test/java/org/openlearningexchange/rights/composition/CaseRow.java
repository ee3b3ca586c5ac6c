package org.openlearningexchange.rights.composition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.reuse.Terms;

/**
 * A case of a table: what is combined, how, and what the answer should be. {@link #request} puts it
 * as a caller of the API would.
 */
record CaseRow(String sources, String use, String question, String allowed, String outputs) {
  private static final Pattern DATED =
      Pattern.compile("([A-Za-z][\\w.-]*)\\s*\\(?((?:first seen|since|until)\\s+[\\d-]+)\\)?");
  private static final Pattern COPIED = Pattern.compile("copied it in ([\\d-]+)");
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("(?:be|under|as) (?:CC )?(BY[A-Z-]*) (\\d\\.\\d)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ID =
      Pattern.compile("(?:be|under|as) ([A-Za-z]\\S+?)[?,]", Pattern.CASE_INSENSITIVE);

  static List<CaseRow> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> line.split("\t", -1))
          .map(columns -> new CaseRow(columns[1], columns[2], columns[3], columns[4], columns[5]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body of {@code POST /compositions}. */
  String request() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("parts", parts());
    body.put("use", use.replace("+commercial", ""));
    body.put("commercial", use.endsWith("+commercial"));
    result().ifPresent(id -> body.put("result", id));
    return Json.write(body);
  }

  Outcome answer() {
    return answer(request());
  }

  static Outcome answer(String body) {
    try {
      CompositionCheck.Asked asked =
          CompositionCheck.check(CompositionRequest.read(Json.MAPPER.readTree(body)));
      List<Part> parts = asked.wanted().stream().map(CompositionCheck.Wanted::part).toList();
      return Composition.of(new Plan(parts, asked.use(), asked.commercial(), asked.result()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Map<String, Object>> parts() {
    List<Map<String, Object>> history = history();
    if (!history.isEmpty()) {
      Map<String, Object> part = new LinkedHashMap<>(Map.of("history", history));
      Matcher copied = COPIED.matcher(question);
      if (copied.find()) {
        part.put("obtained", copied.group(1));
      }
      return List.of(part);
    }
    return Arrays.stream(sources.split(";")).map(CaseRow::part).toList();
  }

  /** {@code X as quote} says how one part is used. */
  private static Map<String, Object> part(String source) {
    String[] words = source.replaceAll("\\(.*?\\)", "").strip().split(" as ");
    return words.length == 1
        ? Map.of("licence", words[0])
        : Map.of("licence", words[0], "use", words[1]);
  }

  private List<Map<String, Object>> history() {
    List<Map<String, Object>> periods = new ArrayList<>();
    for (MatchResult match : DATED.matcher(sources).results().toList()) {
      String time = match.group(2);
      periods.add(
          Map.of(
              "licence",
              match.group(1),
              time.startsWith("until") ? "until" : "from",
              time.substring(time.lastIndexOf(' ') + 1)));
    }
    return periods;
  }

  private Optional<String> result() {
    if (question.contains("GPLv3")) {
      return Optional.of("GPL-3.0-only");
    }
    Matcher short1 = CREATIVE_COMMONS.matcher(question);
    if (short1.find()) {
      return Optional.of("CC-" + short1.group(1) + "-" + short1.group(2));
    }
    Matcher id = ID.matcher(question);
    return id.find()
        ? Optional.of(id.group(1)).filter(one -> Terms.find(one).isPresent())
        : Optional.empty();
  }

  /** What is wrong with the answer; null where it is as it should be. */
  @Nullable String fault() {
    try {
      return fault(answer());
    } catch (Problem problem) {
      return "refused: " + problem.response().getEntity();
    }
  }

  private @Nullable String fault(Outcome outcome) {
    if (!outcome.allowed().id().equals(allowed)) {
      return "answered %s %s".formatted(outcome.allowed().id(), outcome.outputLicences());
    }
    if (outputs.startsWith("collection: ")) {
      String collection = outputs.substring("collection: ".length()).replaceFirst(";.*", "");
      return outcome.partsKeepTheirLicence() && collection.equals(outcome.collectionLicence())
          ? null
          : "collection " + outcome.collectionLicence();
    }
    if (outputs.contains(" only if source is 2.0 or later")
        && !outcome.conditions().contains("version-2.0-or-later")) {
      return "conditions " + outcome.conditions();
    }
    List<String> expected =
        Arrays.stream(outputs.replaceFirst(" only if .*", "").split("\\|"))
            .filter(id -> !id.isBlank())
            .sorted()
            .toList();
    List<String> got = outcome.outputLicences().stream().sorted().toList();
    return got.equals(expected) ? null : "outputs " + got;
  }
}
