package org.openlearningexchange.harvest.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openlearningexchange.harvest.record.Arrival;

/** Cuts a page into parts that are small enough to be held in memory. Not thread-safe. */
final class PageParts {
  private static final int MOST_RECORDS = 500;
  private static final long MOST_CHARACTERS = 4_000_000;

  private List<Arrival> part = new ArrayList<>();
  private long characters;
  private long news;

  interface Taker {
    /** Takes a full part; answers how many of its entries were new to the run. */
    long take(List<Arrival> part) throws SQLException, InterruptedException;
  }

  /** Adds an entry; a part that is full is taken first. */
  void add(Arrival arrival, Taker taker) {
    if (part.size() >= MOST_RECORDS || characters >= MOST_CHARACTERS) {
      news += take(taker);
      part = new ArrayList<>();
      characters = 0;
    }
    part.add(arrival);
    characters += arrival.raw().length();
  }

  private long take(Taker taker) {
    try {
      return taker.take(part);
    } catch (SQLException e) {
      throw new StoreAwayException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreAwayException(e);
    }
  }

  /** The entries that no part was taken of yet. */
  List<Arrival> rest() {
    return part;
  }

  /** New entries in the parts taken. */
  long news() {
    return news;
  }

  /** Carries a failure of the store out of the reading of a page. */
  static final class StoreAwayException extends RuntimeException {
    StoreAwayException(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }
}
