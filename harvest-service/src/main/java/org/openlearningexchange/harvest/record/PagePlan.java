package org.openlearningexchange.harvest.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openlearningexchange.contracts.message.Account;

/**
 * What is to be done with some entries: a pure decision from what arrived and what is held.
 *
 * @param publish new and changed records
 * @param doom live records that the source marks as deleted: withdrawn at the end of the run,
 *     unless the brake holds
 * @param withdraw records that are withdrawn at once
 * @param note tombstones of something never held: remembered, not published
 * @param touch records to be marked as seen by this run, nothing else
 * @param refuse entries to be kept with their reason
 * @param news entries that this run had not delivered before
 */
public record PagePlan(
    Account account,
    List<Arrival.Live> publish,
    List<Arrival.Gone> doom,
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
   * Withdraws these records, which are live.
   *
   * @param account what they count as
   */
  public static PagePlan withdrawal(List<Arrival.Gone> live, Account account) {
    return new PagePlan(account, List.of(), List.of(), live, List.of(), List.of(), List.of(), 0);
  }

  /**
   * Decides on entries in their order; of those that are about the same record, the last one that
   * can be read wins.
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
      } else {
        Arrival earlier = last.get(id);
        decision.repeated += earlier == null ? 0 : 1;
        last.put(id, earlier == null ? arrival : winner(earlier, arrival));
      }
    }
    last.forEach(decision::decide);
    return decision.plan();
  }

  private static Arrival winner(Arrival earlier, Arrival later) {
    boolean saysNothing = later instanceof Arrival.Faulty || later instanceof Arrival.Unchanged;
    return saysNothing && !(earlier instanceof Arrival.Faulty) ? earlier : later;
  }

  private static final class Decision {
    private final Map<UUID, Known> known;
    private final List<Arrival.Live> publish = new ArrayList<>();
    private final List<Arrival.Gone> doom = new ArrayList<>();
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

    /** Nobody knows whether it came before, so that it is no news: lists of it would not end. */
    void refuseUnidentified(Arrival.Faulty faulty) {
      refuse.add(faulty);
      refused++;
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
      if (arrival instanceof Arrival.Unchanged unchanged) {
        return keep(id, unchanged, held);
      }
      if (arrival instanceof Arrival.Gone gone) {
        return doom(id, gone, held);
      }
      if (!held.seen()) {
        refuse.add((Arrival.Faulty) arrival);
      }
      return Kind.REFUSED;
    }

    /** What is not held is not there because it did not change: it has to be told. */
    private Kind keep(UUID id, Arrival.Unchanged unchanged, Known held) {
      if (held.isLive()) {
        touch.add(id);
        return Kind.UNCHANGED;
      }
      if (!held.seen()) {
        refuse.add(
            new Arrival.Faulty(
                id,
                unchanged.identifier(),
                "not held, and not fetched, since its source says that it did not change; ask for a"
                    + " full harvest",
                "lastmod",
                null,
                RawText.NONE,
                null));
      }
      return Kind.REFUSED;
    }

    private Kind take(UUID id, Arrival.Live live, Known held) {
      if (held.isLive() && live.contentHash().equals(held.contentHash())) {
        touch.add(id);
        return Kind.UNCHANGED;
      }
      publish.add(live);
      return held.isLive() && held.contentHash() != null ? Kind.CHANGED : Kind.ADDED;
    }

    private Kind doom(UUID id, Arrival.Gone gone, Known held) {
      if (held.isLive()) {
        doom.add(gone);
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
          doom,
          List.of(),
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
