package org.openlearningexchange.harvest.protocol.sitemap;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.SourcePage;

/** What some of a site's pages came to. */
record SitemapPage(List<Delivered> delivered, Next next, String mark, List<Finding> findings)
    implements SourcePage {
  SitemapPage {
    delivered = List.copyOf(delivered);
    findings = List.copyOf(findings);
  }

  @Override
  public void forEach(Consumer<Delivered> consumer) {
    delivered.forEach(consumer);
  }

  /** What the pages of a site hold is not known before. */
  @Override
  public @Nullable Long expected() {
    return null;
  }

  @Override
  public void close() {
    // holds nothing open
  }
}
