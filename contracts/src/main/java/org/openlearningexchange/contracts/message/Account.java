package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The account of a run, in records: delivered = new + changed + unchanged + deleted + refused +
 * repeated.
 *
 * @param added not known before, or back after a withdrawal; {@code new} in JSON
 * @param deleted withdrawn, or a tombstone of something never held
 * @param refused kept with the reason, not published
 * @param repeated delivered more than once by the same run
 */
public record Account(
    @JsonProperty("delivered") long delivered,
    @JsonProperty("new") long added,
    @JsonProperty("changed") long changed,
    @JsonProperty("unchanged") long unchanged,
    @JsonProperty("deleted") long deleted,
    @JsonProperty("refused") long refused,
    @JsonProperty("repeated") long repeated) {
  public static final Account EMPTY = new Account(0, 0, 0, 0, 0, 0, 0);

  public Account {
    if (delivered != added + changed + unchanged + deleted + refused + repeated) {
      throw new IllegalArgumentException("the account does not add up: delivered " + delivered);
    }
  }

  /** An account whose delivered is the sum of its parts. */
  public static Account of(
      long added, long changed, long unchanged, long deleted, long refused, long repeated) {
    return new Account(
        added + changed + unchanged + deleted + refused + repeated,
        added,
        changed,
        unchanged,
        deleted,
        refused,
        repeated);
  }

  public Account plus(Account other) {
    return of(
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        deleted + other.deleted,
        refused + other.refused,
        repeated + other.repeated);
  }
}
