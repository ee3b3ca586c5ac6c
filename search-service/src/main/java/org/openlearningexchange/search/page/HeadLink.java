package org.openlearningexchange.search.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A link of the page to another form of the same, for programs.
 *
 * @param rel as registered by IANA
 * @param title where there are several of a type
 */
record HeadLink(String rel, URI href, @Nullable String type, @Nullable String title) {

  /** As a value of the header {@code Link} (RFC 8288). */
  String header() {
    StringBuilder link = new StringBuilder("<" + href.toASCIIString() + ">; rel=\"" + rel + "\"");
    if (type != null) {
      link.append("; type=\"").append(type).append('"');
    }
    return link.toString();
  }
}
