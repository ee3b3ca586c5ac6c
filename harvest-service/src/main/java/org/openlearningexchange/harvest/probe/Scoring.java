package org.openlearningexchange.harvest.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.harvest.probe.sample.FieldCoverage;
import org.openlearningexchange.harvest.probe.sample.SampleReport;

/** Makes scores by the weights of {@code probe/score.json}. Pure. */
final class Scoring {
  private static final String FILE = "/probe/score.json";

  private final List<Criterion> criteria;

  Scoring() {
    try (InputStream in = Objects.requireNonNull(Scoring.class.getResourceAsStream(FILE), FILE)) {
      criteria = Json.MAPPER.readValue(in, Weights.class).criteria;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private record Weights(List<Criterion> criteria) {}

  private record Criterion(String name, int points, String label) {}

  /** So many of so many. */
  private record Share(long part, long whole) {
    int of(int points) {
      return whole == 0 ? 0 : (int) Math.round((double) points * part / whole);
    }
  }

  Score score(@Nullable SampleReport sample, List<Finding> findings) {
    List<Score.Reason> reasons =
        criteria.stream().map(criterion -> reason(criterion, sample, findings)).toList();
    boolean isBlocked = findings.stream().anyMatch(it -> it.severity() == Severity.BLOCKING);
    int sum = reasons.stream().mapToInt(Score.Reason::points).sum();
    return new Score(isBlocked || sample == null ? 0 : sum, reasons);
  }

  private static Score.Reason reason(
      Criterion criterion, @Nullable SampleReport sample, List<Finding> findings) {
    if (criterion.name.equals("interface")) {
      int warnings =
          (int) findings.stream().filter(it -> it.severity() == Severity.WARNING).count();
      int left = sample == null ? 0 : Math.max(0, criterion.points - warnings);
      return new Score.Reason(
          criterion.name, criterion.label, left, criterion.points, warnings + " warnings");
    }
    Share share = sample == null ? new Share(0, 0) : share(criterion.name, sample);
    return new Score.Reason(
        criterion.name,
        criterion.label,
        share.of(criterion.points),
        criterion.points,
        share.part + " of " + share.whole);
  }

  private static Share share(String criterion, SampleReport sample) {
    long mapped = sample.mapped();
    return switch (criterion) {
      case "harvested" -> new Share(mapped, mapped + sample.refused());
      case "licence" -> new Share(sample.licences().recognised(), mapped);
      case "address" -> new Share(sample.field("id").records(), mapped);
      case "description" -> new Share(sample.field("description").records(), mapped);
      case "language" -> new Share(stated(sample.field("inLanguage")), mapped);
      case "subject" -> new Share(sample.field("about").records(), mapped);
      case "type" -> new Share(sample.field("learningResourceType").records(), mapped);
      case "people" ->
          new Share(
              Math.max(sample.field("creator").records(), sample.field("publisher").records()),
              mapped);
      case "date" -> new Share(sample.field("date").records(), mapped);
      case "links" ->
          new Share(
              sample.links().reachable(), sample.links().reachable() + sample.links().broken());
      default -> throw new IllegalStateException(FILE + " knows no criterion " + criterion);
    };
  }

  private static long stated(FieldCoverage coverage) {
    return Math.max(0, coverage.records() - coverage.detected());
  }
}
