package org.openlearningexchange.search.export;

import io.smallrye.mutiny.Multi;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.openlearningexchange.search.format.SharedResource;

/**
 * An export whose first page is there, so that it is known how much there is.
 *
 * @param head what it says of itself
 * @param first the resources of the first page
 * @param pages all pages, the first one again; read when they are asked for
 * @param free gives back what it holds; to be called once it is written or given up
 */
record Export(
    ExportRequest request,
    FeedHead head,
    List<SharedResource> first,
    Multi<List<SharedResource>> pages,
    Runnable free) {
  Export {
    first = List.copyOf(first);
  }

  /** Resources that the search finds. */
  long available() {
    return head.total();
  }

  /** Resources that are written. */
  long given() {
    return Math.min(available(), request.rows());
  }

  /** Whether all of it is there already. */
  boolean isWhole() {
    return given() <= first.size();
  }

  /** The file in pieces: its head, each page, its end. */
  Multi<byte[]> pieces() {
    ExportFormat format = request.format();
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().item(format.begin(head)),
            pages.map(rows(format)),
            Multi.createFrom().item(format.end()))
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** The file in one piece, where all of it is there. */
  byte[] whole() {
    ExportFormat format = request.format();
    return (format.begin(head) + rows(format).apply(first) + format.end())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** When the newest of its resources was updated. */
  Instant updated() {
    return head.updated();
  }

  private Function<List<SharedResource>, String> rows(ExportFormat format) {
    StringBuilder before = new StringBuilder();
    return resources -> {
      StringBuilder text = new StringBuilder();
      for (SharedResource resource : resources) {
        text.append(before).append(format.row(resource, head.language()));
        before.setLength(0);
        before.append(format.separator());
      }
      return text.toString();
    };
  }
}
