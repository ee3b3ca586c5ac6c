package org.openlearningexchange.harvest.protocol.sitemap;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the learning resources that a web page describes in itself. Pure. */
public interface EmbeddedResources {
  /**
   * Reads a page.
   *
   * @param charset as the source's header has it; null where it does not say
   * @param address of the page, for relative references
   */
  Found in(byte[] page, @Nullable Charset charset, URI address);

  /**
   * What a page describes.
   *
   * @param resources learning resources as nodes of schema.org JSON-LD
   * @param faults descriptions that cannot be read
   */
  record Found(List<JsonNode> resources, List<Fault> faults) {
    public Found {
      resources = List.copyOf(resources);
      faults = List.copyOf(faults);
    }
  }

  /**
   * A description that cannot be read.
   *
   * @param reason with the place where it stands
   * @param text as it stands there
   */
  record Fault(String reason, String text) {}
}
