package org.openlearningexchange.harvest.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jsoup.nodes.Document;
import org.openlearningexchange.harvest.mapping.json.page.PageMetadata;
import org.openlearningexchange.harvest.protocol.sitemap.EmbeddedResources;

/** Lets the mappings find what pages describe, for the protocol that visits them. */
@ApplicationScoped
public class PageResources implements EmbeddedResources {
  @Override
  public Found in(Document page, URI address) {
    var found = PageMetadata.of(page, address);
    return new Found(found.resources(), found.faults());
  }
}
