package org.openlearningexchange.rights.dispute;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openlearningexchange.rights.dispute.DisputeStatistics.Month;

/** Counts disputes. */
@ApplicationScoped
public class StatisticsStore {
  private static final String TOTALS =
      """
      select count(*) as received, count(*) filter (where closed_at is null) as open,
          count(*) filter (where due_at < $1) as overdue,
          round(percentile_cont(0.5) within group (
              order by extract(epoch from decided_at - received_at))
              filter (where decided_at is not null))::bigint as median
      from dispute
      """;

  private static final String GROUPED =
      """
      select 'state' as kind, state as value, count(*) as number from dispute group by state
      union all select 'grounds', grounds, count(*) from dispute group by grounds
      union all select 'outcome', outcome, count(*) from dispute where outcome is not null
          group by outcome
      """;

  private static final String MONTHS =
      """
      select month, sum(received)::bigint as received, sum(decided)::bigint as decided
      from (
        select to_char(received_at at time zone 'UTC', 'YYYY-MM') as month, 1 as received, 0 as decided
        from dispute
        union all select to_char(decided_at at time zone 'UTC', 'YYYY-MM'), 0, 1
        from dispute where decided_at is not null) every
      group by month order by month
      """;

  private final Pool pool;

  public StatisticsStore(Pool pool) {
    this.pool = pool;
  }

  Uni<DisputeStatistics> count(Instant now) {
    return Uni.combine()
        .all()
        .unis(
            pool.preparedQuery(TOTALS).execute(Tuple.of(DisputeStore.utc(now))),
            pool.query(GROUPED).execute(),
            pool.query(MONTHS).execute())
        .asTuple()
        .map(
            read ->
                statistics(read.getItem1().iterator().next(), read.getItem2(), read.getItem3()));
  }

  private static DisputeStatistics statistics(
      Row totals, RowSet<Row> grouped, RowSet<Row> monthly) {
    Long median = totals.getLong("median");
    return new DisputeStatistics(
        totals.getLong("received"),
        totals.getLong("open"),
        totals.getLong("overdue"),
        by("state", grouped),
        by("grounds", grouped),
        by("outcome", grouped),
        months(monthly),
        median == null ? null : Duration.ofSeconds(median));
  }

  private static Map<String, Long> by(String kind, RowSet<Row> rows) {
    Map<String, Long> numbers = new TreeMap<>();
    for (Row row : rows) {
      if (row.getString("kind").equals(kind)) {
        numbers.put(row.getString("value"), row.getLong("number"));
      }
    }
    return numbers;
  }

  private static List<Month> months(RowSet<Row> rows) {
    List<Month> months = new ArrayList<>();
    for (Row row : rows) {
      months.add(
          new Month(row.getString("month"), row.getLong("received"), row.getLong("decided")));
    }
    return months;
  }
}
