package org.openlearningexchange.harvest.mapping.json.page;

import java.util.List;
import org.openlearningexchange.harvest.protocol.Metadata;

/**
 * What a page says of learning resources.
 *
 * @param resources each whole in itself: references within the page are followed, its context is
 *     its own
 * @param faults why a block could not be read, with its place
 */
public record Found(List<Metadata.Json> resources, List<String> faults) {
  public Found {
    resources = List.copyOf(resources);
    faults = List.copyOf(faults);
  }
}
