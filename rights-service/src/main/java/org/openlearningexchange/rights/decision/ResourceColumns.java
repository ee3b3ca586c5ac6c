package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.MaterialAddress;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.rights.decision.StoredRights.State;
import org.openlearningexchange.rights.recognition.Recognition;

/** The changed resources of a batch column by column, as one statement takes them. */
final class ResourceColumns {
  private final List<UUID> ids = new ArrayList<>();
  private final List<UUID> repositories = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private final List<Long> versions = new ArrayList<>();
  private final List<@Nullable String> hashes = new ArrayList<>();
  private final List<String> records = new ArrayList<>();
  private final List<@Nullable String> decisions = new ArrayList<>();
  private final List<Integer> rules = new ArrayList<>();
  private final List<@Nullable OffsetDateTime> since = new ArrayList<>();
  private final List<@Nullable String> reasons = new ArrayList<>();
  private final List<@Nullable String> canonicalUrls = new ArrayList<>();
  private final List<Boolean> silent = new ArrayList<>();
  private final List<Long> policies = new ArrayList<>();
  private final List<@Nullable String> overruled = new ArrayList<>();
  private final List<@Nullable OffsetDateTime> embargoes = new ArrayList<>();

  void add(Ruling.Published published) {
    Verdict verdict = published.verdict();
    HarvestedRecord record = (HarvestedRecord) published.incoming().message();
    add(published.incoming(), State.PUBLISHED, record.contentHash(), null, null);
    decisions.add(verdict.json());
    silent.add(verdict.grounds().silent());
    policies.add(verdict.grounds().policy().revision());
    overruled.add(verdict.overruledJson());
    embargoes.add(time(verdict.embargoUntil()));
  }

  /** What was decided last stays as it is. */
  void add(Ruling.Withdrawn withdrawn) {
    add(withdrawn.incoming(), State.WITHDRAWN, null, withdrawn.since(), withdrawn.reason().name());
    decisions.add(null);
    silent.add(false);
    policies.add(0L);
    overruled.add(null);
    embargoes.add(null);
  }

  private void add(
      IncomingRecord incoming,
      State state,
      @Nullable String contentHash,
      @Nullable Instant withdrawnSince,
      @Nullable String reason) {
    ids.add(incoming.id());
    repositories.add(incoming.repositoryId());
    states.add(state.stored());
    versions.add(incoming.message().recordVersion());
    hashes.add(contentHash);
    records.add(incoming.json());
    rules.add(Recognition.RULES_VERSION);
    since.add(time(withdrawnSince));
    reasons.add(reason);
    canonicalUrls.add(canonicalUrl(incoming.message()));
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** The material's own address is one of the keys that works are recognised by. */
  private static @Nullable String canonicalUrl(RecordMessage message) {
    return message instanceof HarvestedRecord harvested
        ? harvested.workKeys().stream()
            .filter(key -> key.startsWith(MaterialAddress.KEY))
            .map(key -> key.substring(MaterialAddress.KEY.length()))
            .findFirst()
            .orElse(null)
        : null;
  }

  List<UUID> ids() {
    return ids;
  }

  int size() {
    return ids.size();
  }

  /** In the order of the statement's parameters. */
  List<Object> arrays() {
    return Arrays.<Object>asList(
        ids.toArray(UUID[]::new),
        repositories.toArray(UUID[]::new),
        states.toArray(String[]::new),
        versions.toArray(Long[]::new),
        hashes.toArray(String[]::new),
        records.toArray(String[]::new),
        rules.toArray(Integer[]::new),
        since.toArray(OffsetDateTime[]::new),
        reasons.toArray(String[]::new),
        canonicalUrls.toArray(String[]::new),
        decisions.toArray(String[]::new),
        silent.toArray(Boolean[]::new),
        policies.toArray(Long[]::new),
        overruled.toArray(String[]::new),
        embargoes.toArray(OffsetDateTime[]::new));
  }
}
