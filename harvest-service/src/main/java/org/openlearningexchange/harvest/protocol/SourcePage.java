package org.openlearningexchange.harvest.protocol;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;

/** A page of a list, or what came of it before it broke off. Used by one thread at a time. */
public interface SourcePage extends Closeable {
  /** Reads the records in their order; only one of them is in memory at a time. Called once. */
  void forEach(Consumer<Delivered> consumer) throws IOException;

  /** How the list goes on after this page. */
  Next next();

  /**
   * The source's own sign of when, or in which state, this page was answered: a responseDate, an
   * ETag. A window made of that of a list's first page misses nothing that changed since. Null
   * where there is none.
   */
  @Nullable String mark();

  /** How many records the source says the whole list has; null where it does not. */
  @Nullable Long expected();

  /** What was noticed; whole after {@link #forEach}. */
  List<Finding> findings();
}
