package org.openlearningexchange.search.insight;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.openlearningexchange.search.limit.ClientKey;

/**
 * The counts of one day, in memory. Callers are told apart by a hash with a salt that is made here
 * and ends with this object: nobody can find out later who it was, nor follow anybody from one text
 * or day to another. Thread-safe and bounded; what does not fit is counted as dropped.
 */
final class DayCounts {
  static final int MOST_TEXTS = 20_000;
  static final int MOST_GROUPS = 2_000;

  /** Beyond this nobody needs to know how many they are. */
  static final int MOST_CALLERS = 20;

  private final LocalDate day;
  private final byte[] salt = new byte[16];
  private final Map<Group, LongAdder> groups = new ConcurrentHashMap<>();
  private final Map<Line, Tally> texts = new ConcurrentHashMap<>();
  private final Map<Count.Key, Long> written = new ConcurrentHashMap<>();
  private final LongAdder dropped = new LongAdder();

  DayCounts(LocalDate day) {
    this.day = day;
    new SecureRandom().nextBytes(salt);
  }

  LocalDate day() {
    return day;
  }

  /** How many searches did not fit. */
  long dropped() {
    return dropped.sum();
  }

  /** Counts a search; its words only where little was found. */
  void add(Asked asked, QueryText text, Outcome outcome, ClientKey client) {
    Group group = new Group(asked.caller(), asked.languages(), asked.subjects(), outcome);
    if (!fits(groups, group, MOST_GROUPS)) {
      dropped.increment();
      return;
    }
    groups.computeIfAbsent(group, unused -> new LongAdder()).increment();
    if (outcome != Outcome.FOUND && !text.isEmpty()) {
      add(new Line(text.value(), group), client);
    }
  }

  /** What has changed since it was last written; texts only of as many callers. */
  List<Count> unwritten(int callers) {
    List<Count> counts = new ArrayList<>();
    groups.forEach((group, searches) -> counts.add(group.count(day, "", searches.sum(), 0)));
    texts.forEach(
        (line, tally) -> {
          if (tally.callers.size() >= callers) {
            counts.add(
                line.group.count(day, line.text, tally.searches.sum(), tally.callers.size()));
          }
        });
    counts.removeIf(count -> count.searches() == written.getOrDefault(count.key(), 0L));
    return counts;
  }

  void markWritten(List<Count> counts) {
    counts.forEach(count -> written.put(count.key(), count.searches()));
  }

  private void add(Line line, ClientKey client) {
    if (!fits(texts, line, MOST_TEXTS)) {
      dropped.increment();
      return;
    }
    Tally tally = texts.computeIfAbsent(line, unused -> new Tally());
    tally.searches.increment();
    if (tally.callers.size() < MOST_CALLERS) {
      tally.callers.add(pseudonym(client, line.text));
    }
  }

  private static <K> boolean fits(Map<K, ?> map, K key, int most) {
    return map.size() < most || map.containsKey(key);
  }

  private long pseudonym(ClientKey client, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      digest.update(client.value().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Searches of one kind. */
  private record Group(
      String caller, List<String> languages, List<String> subjects, Outcome outcome) {

    Count count(LocalDate day, String text, long searches, int callers) {
      return new Count(
          new Count.Key(day, text, caller, languages, subjects, outcome), searches, callers);
    }
  }

  private record Line(String text, Group group) {}

  /** How often, and by whom without saying who. */
  private static final class Tally {
    final LongAdder searches = new LongAdder();
    final Set<Long> callers = ConcurrentHashMap.newKeySet();
  }
}
