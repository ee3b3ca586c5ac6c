package org.openlearningexchange.harvest.protocol.document;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.SourcePage;

/** A slice of a document. */
final class DocumentPage implements SourcePage {
  private final @Nullable Document document;
  private final @Nullable EntryWalk walk;
  private final long to;
  private final boolean isLast;
  private final Next next;
  private final @Nullable String mark;
  private final @Nullable Long expected;
  private final List<Finding> findings;

  /**
   * @param to the entry of the document that the slice ends before
   * @param isLast whether the document is done with after it
   */
  DocumentPage(
      @Nullable Document document,
      @Nullable EntryWalk walk,
      long to,
      boolean isLast,
      Next next,
      @Nullable String mark,
      @Nullable Long expected,
      List<Finding> findings) {
    this.document = document;
    this.walk = walk;
    this.to = to;
    this.isLast = isLast;
    this.next = next;
    this.mark = mark;
    this.expected = expected;
    this.findings = findings;
  }

  static DocumentPage empty(Next next, @Nullable String mark) {
    return new DocumentPage(null, null, 0, true, next, mark, null, List.of());
  }

  @Override
  public void forEach(Consumer<Delivered> consumer) throws IOException {
    if (document == null || walk == null) {
      return;
    }
    while (walk.done() < to) {
      Entry entry = walk.next();
      if (entry != null) {
        consumer.accept(document.readable().reader().read(entry));
      }
    }
  }

  @Override
  public Next next() {
    return next;
  }

  @Override
  public @Nullable String mark() {
    return mark;
  }

  @Override
  public @Nullable Long expected() {
    return expected;
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public void close() throws IOException {
    if (isLast && document != null && walk != null) {
      walk.close();
      document.close();
    } else if (walk != null) {
      walk.skipTo(to);
    }
  }
}
