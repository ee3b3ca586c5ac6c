package org.openlearningexchange.search.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.address.WebAddress;
import org.openlearningexchange.search.format.AtomEntry;
import org.openlearningexchange.search.format.SharedResource;

/** Where the other forms of a resource are. */
final class HeadLinks {
  private HeadLinks() {}

  /** The forms of one resource, and how to embed it. */
  static List<HeadLink> of(SharedResource shared, PublicAddresses addresses) {
    List<HeadLink> links = new ArrayList<>();
    links.add(new HeadLink("canonical", shared.page(), null, null));
    for (Form form : Form.values()) {
      links.add(new HeadLink("alternate", address(shared, form), form.mediaType(), null));
    }
    links.add(embedding(shared.id(), "json", addresses));
    links.add(embedding(shared.id(), "xml", addresses));
    WebAddress.of(shared.rights().licenceUri())
        .filter(unused -> shared.dispute() == null)
        .ifPresent(licence -> links.add(new HeadLink("license", licence, null, null)));
    return links;
  }

  /** A form by an address of its own, for whoever cannot say what it accepts. */
  static URI address(SharedResource shared, Form form) {
    return URI.create(shared.page() + "?format=" + form.parameter());
  }

  /** Where the whole exchange can be searched and followed. */
  static List<HeadLink> ofExchange(PublicAddresses addresses) {
    return List.of(
        new HeadLink(
            "search",
            addresses.of("/opensearch.xml"),
            "application/opensearchdescription+xml",
            "Open Learning Exchange"),
        new HeadLink(
            "alternate",
            addresses.of("/export?format=atom"),
            AtomEntry.MEDIA_TYPE,
            "Open Learning Exchange"));
  }

  private static HeadLink embedding(UUID id, String format, PublicAddresses addresses) {
    String page = PublicAddresses.encoded(addresses.resource(id).toString());
    String type = format.equals("json") ? "application/json+oembed" : "text/xml+oembed";
    return new HeadLink(
        "alternate", addresses.of("/oembed?format=" + format + "&url=" + page), type, null);
  }
}
