package org.openlearningexchange.search.export;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.format.SharedResource;
import org.openlearningexchange.search.query.Selection;

/**
 * Reads a selection page by page over one state of the index. A page is read when somebody asks for
 * it, so that no more than one is held. Used once; whoever opened it closes it.
 */
final class ExportReading {
  static final int PAGE = 250;

  /** How long a reader may take for one page. */
  private static final String KEEP_ALIVE = "2m";

  private final ExportIndex index;
  private final Selection selection;
  private final int rows;
  private volatile @Nullable String pointInTime;

  ExportReading(ExportIndex index, Selection selection, int rows) {
    this.index = index;
    this.selection = selection;
    this.rows = rows;
  }

  /** The first page, with the exact total. */
  Uni<ExportPage> first() {
    return index
        .open(KEEP_ALIVE)
        .chain(
            opened -> {
              pointInTime = opened;
              Map<String, Object> body = selection.firstPage(opened, KEEP_ALIVE);
              body.put("track_total_hits", true);
              return page(body, rows, opened);
            })
        .onFailure()
        .invoke(this::close)
        .onCancellation()
        .invoke(this::close);
  }

  /** All pages, the first one again; as many as rows are wanted. */
  Multi<ExportPage> from(ExportPage first) {
    long wanted = Math.min(first.total(), rows);
    return Multi.createBy()
        .repeating()
        .uni(() -> new Position(first), position -> next(position, wanted))
        .whilst(position -> position.given < wanted)
        .map(position -> position.page);
  }

  /** Frees the state of the index. */
  void close() {
    String open = pointInTime;
    if (open != null) {
      index.close(open);
    }
  }

  private Uni<Position> next(Position position, long wanted) {
    if (!position.hasStarted) {
      return Uni.createFrom().item(position.start());
    }
    ExportPage last = position.page;
    Map<String, Object> body = selection.pageAfter(last.after(), last.pointInTime(), KEEP_ALIVE);
    body.put("track_total_hits", false);
    return page(body, wanted - position.given, last.pointInTime()).map(position::at);
  }

  private Uni<ExportPage> page(Map<String, Object> body, long wanted, String asked) {
    body.put("size", Math.min(wanted, PAGE));
    body.put("_source", SharedResource.SOURCE_FIELDS);
    return index
        .page(body)
        // what is made of a page takes longer than the index's threads may be held
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(answer -> ExportPage.of(answer, asked))
        .invoke(page -> pointInTime = page.pointInTime());
  }

  /** How far the reading is. */
  private static final class Position {
    private ExportPage page;
    private boolean hasStarted;
    private long given;

    Position(ExportPage first) {
      this.page = first;
    }

    Position start() {
      hasStarted = true;
      given = page.sources().size();
      return this;
    }

    Position at(ExportPage next) {
      if (next.sources().isEmpty()) {
        throw new IllegalStateException("the index holds less than it counted");
      }
      page = next;
      given += next.sources().size();
      return this;
    }
  }
}
