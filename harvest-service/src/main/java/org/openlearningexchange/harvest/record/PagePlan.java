package org.openlearningexchange.harvest.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openlearningexchange.contracts.message.Account;

/**
 * What is to be done with a page: a pure decision from what arrived and what is held.
 *
 * @param publish new and changed records
 * @param withdraw records that are gone
 * @param note tombstones of something never held: remembered, not published
 * @param touch records to be marked as seen by this run, nothing else
 * @param refuse entries to be kept with their reason
 * @param news entries that this run had not delivered before
 */
public record PagePlan(
    Account account,
    List<Arrival.Live> publish,
    List<Arrival.Gone> withdraw,
    List<Arrival.Gone> note,
    List<UUID> touch,
    List<Arrival.Faulty> refuse,
    long news) {

  /** Messages that the plan publishes, each of which needs a version. */
  public int versionsNeeded() {
    return publish.size() + withdraw.size();
  }

  /**
   * Decides a page; of an entry that comes twice in it, the last one wins.
   *
   * @param known by resource id; absent ones are new
   */
  public static PagePlan decide(List<Arrival> arrivals, Map<UUID, Known> known) {
    Decision decision = new Decision(known);
    Map<UUID, Arrival> last = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      UUID id = arrival.resourceId();
      if (id == null) {
        decision.refuseUnidentified((Arrival.Faulty) arrival);
      } else if (last.put(id, arrival) != null) {
        decision.repeated++;
      }
    }
    last.forEach(decision::decide);
    return decision.plan();
  }

  private static final class Decision {
    private final Map<UUID, Known> known;
    private final List<Arrival.Live> publish = new ArrayList<>();
    private final List<Arrival.Gone> withdraw = new ArrayList<>();
    private final List<Arrival.Gone> note = new ArrayList<>();
    private final List<UUID> touch = new ArrayList<>();
    private final List<Arrival.Faulty> refuse = new ArrayList<>();
    private long added;
    private long changed;
    private long unchanged;
    private long deleted;
    private long refused;
    private long repeated;
    private long news;

    Decision(Map<UUID, Known> known) {
      this.known = known;
    }

    void refuseUnidentified(Arrival.Faulty faulty) {
      refuse.add(faulty);
      refused++;
      news++;
    }

    void decide(UUID id, Arrival arrival) {
      Known held = known.getOrDefault(id, Known.NOTHING);
      Kind kind = act(id, arrival, held);
      if (held.seen()) {
        repeated++;
        return;
      }
      news++;
      switch (kind) {
        case ADDED -> added++;
        case CHANGED -> changed++;
        case UNCHANGED -> unchanged++;
        case DELETED -> deleted++;
        case REFUSED -> refused++;
      }
    }

    private Kind act(UUID id, Arrival arrival, Known held) {
      if (arrival instanceof Arrival.Live live) {
        return take(id, live, held);
      }
      if (arrival instanceof Arrival.Unchanged) {
        if (held.held()) {
          touch.add(id);
        }
        return Kind.UNCHANGED;
      }
      if (arrival instanceof Arrival.Gone gone) {
        return withdraw(id, gone, held);
      }
      if (!held.seen()) {
        refuse.add((Arrival.Faulty) arrival);
      }
      return Kind.REFUSED;
    }

    private Kind take(UUID id, Arrival.Live live, Known held) {
      if (held.isLive() && live.contentHash().equals(held.contentHash())) {
        touch.add(id);
        return Kind.UNCHANGED;
      }
      publish.add(live);
      return held.isLive() ? Kind.CHANGED : Kind.ADDED;
    }

    private Kind withdraw(UUID id, Arrival.Gone gone, Known held) {
      if (held.isLive()) {
        withdraw.add(gone);
      } else if (held.held()) {
        touch.add(id);
      } else {
        note.add(gone);
      }
      return Kind.DELETED;
    }

    PagePlan plan() {
      return new PagePlan(
          Account.of(added, changed, unchanged, deleted, refused, repeated),
          publish,
          withdraw,
          note,
          touch,
          refuse,
          news);
    }

    private enum Kind {
      ADDED,
      CHANGED,
      UNCHANGED,
      DELETED,
      REFUSED
    }
  }
}
