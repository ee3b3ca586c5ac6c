package org.openlearningexchange.harvest.protocol.sitemap;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.openlearningexchange.harvest.protocol.Metadata;

/** Finds the learning resources that a web page describes in itself. Pure. */
public interface EmbeddedResources {
  /**
   * Reads a page.
   *
   * @param address of the page, for relative references
   */
  Found in(Document page, URI address);

  /**
   * What a page describes.
   *
   * @param resources each whole in itself
   * @param faults why something could not be read, with its place
   */
  record Found(List<Metadata.Json> resources, List<String> faults) {
    public Found {
      resources = List.copyOf(resources);
      faults = List.copyOf(faults);
    }
  }
}
