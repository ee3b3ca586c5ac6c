package org.openlearningexchange.samples.oaipmh;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param cursor how many items came before it
 * @param completeListSize what was delivered and what remains, as of now
 * @param next the token of the next page, absent on the last
 * @param isWhole the list has only this page, and so no token element at all
 */
record Page(
    ListQuery query,
    List<Item> items,
    int cursor,
    int completeListSize,
    Optional<ResumptionToken> next,
    Optional<Instant> expires,
    boolean isWhole) {

  static Page of(ListQuery query, Holdings holdings, Repository repository, Instant now)
      throws OaiException {
    List<Item> remaining = query.remaining(holdings);
    if (remaining.isEmpty()) {
      throw query.token().isPresent()
          ? new OaiException(ErrorCode.BAD_RESUMPTION_TOKEN, "Nothing is left of this list.")
          : new OaiException(ErrorCode.NO_RECORDS_MATCH, "No record matches these arguments.");
    }
    int size = Math.min(repository.pageSize(), remaining.size());
    boolean isLast = size == remaining.size();
    Item last = remaining.get(size - 1);
    Optional<ResumptionToken> next =
        isLast
            ? Optional.empty()
            : Optional.of(
                query.tokenAfter(last, query.cursor() + size, now, repository.tokenGeneration()));
    return new Page(
        query,
        remaining.subList(0, size),
        query.cursor(),
        query.cursor() + remaining.size(),
        next,
        next.flatMap(token -> repository.tokenLifetime().map(now::plus)),
        isLast && query.token().isEmpty());
  }
}
