package org.openlearningexchange.samples.collection;

import java.util.List;
import org.openlearningexchange.samples.oaipmh.Granularity;
import org.openlearningexchange.samples.oaipmh.Item;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;
import org.openlearningexchange.samples.oaipmh.SetDescription;

/** What a repository starts with. */
public record RecordCollection(
    String name,
    String domain,
    Granularity granularity,
    List<SetDescription> sets,
    List<MetadataFormat> formats,
    List<Item> items) {

  public RecordCollection {
    sets = List.copyOf(sets);
    formats = List.copyOf(formats);
    items = List.copyOf(items);
  }

  public String adminEmail() {
    return "repository@" + (domain.contains(".") ? domain : domain + ".example.org");
  }
}
