package org.openlearningexchange.harvest.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.crosswalk.MappingStore;
import org.openlearningexchange.harvest.crosswalk.Meaning;
import org.openlearningexchange.harvest.crosswalk.ValueMapping;
import org.openlearningexchange.harvest.run.RunRequests;

/** Says what values mean, and has the stored records mapped again. */
@ApplicationScoped
class Crosswalk {
  private final MappingStore mappings;
  private final UnmappedValueStore values;
  private final RunRequests runs;

  Crosswalk(MappingStore mappings, UnmappedValueStore values, RunRequests runs) {
    this.mappings = mappings;
    this.values = values;
    this.runs = runs;
  }

  /** What the mappings change; they are stored, and records mapped again, unless it is dry. */
  MappingAnswer map(UUID repositoryId, List<Meaning> wanted, boolean isDry, String clientId)
      throws SQLException {
    Map<String, @Nullable String> before = targets(repositoryId);
    List<Meaning> changes = wanted.stream().filter(it -> changes(before, it)).toList();
    Map<String, UnmappedGroup> having = values.having(repositoryId, changes);
    List<MappingAnswer.Effect> effects =
        changes.stream().map(it -> effect(it, before.get(it.key()), having.get(it.key()))).toList();
    long records = changes.isEmpty() ? 0 : values.countHaving(repositoryId, changes);
    if (isDry) {
      return new MappingAnswer(true, records, effects, null);
    }
    mappings.save(repositoryId, wanted, clientId);
    UUID run = records == 0 ? null : runs.replay(repositoryId).orElse(null);
    return new MappingAnswer(false, records, effects, run);
  }

  private static MappingAnswer.Effect effect(
      Meaning change, @Nullable String before, @Nullable UnmappedGroup having) {
    return new MappingAnswer.Effect(
        new MappingAnswer.ValueChange(
            change.vocabulary().label(), change.value(), before, change.concept()),
        having == null ? 0 : having.records(),
        having == null ? List.of() : having.examples());
  }

  private Map<String, @Nullable String> targets(UUID repositoryId) throws SQLException {
    Map<String, @Nullable String> targets = new HashMap<>();
    for (ValueMapping mapping : mappings.of(repositoryId)) {
      targets.put(mapping.meaning().key(), mapping.concept());
    }
    return targets;
  }

  private static boolean changes(Map<String, @Nullable String> before, Meaning wanted) {
    return !Objects.equals(before.get(wanted.key()), wanted.concept());
  }
}
