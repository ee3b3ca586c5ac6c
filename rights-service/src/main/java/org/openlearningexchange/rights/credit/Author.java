package org.openlearningexchange.rights.credit;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be named.
 *
 * @param page where they want to be found; only http and https addresses are kept
 */
public record Author(String name, @Nullable URI page) {
  public Author {
    String line = Written.onOneLine(name, Credit.LONGEST_NAME);
    if (line == null) {
      throw new IllegalArgumentException("name: an author has a name");
    }
    name = line;
    page = Addresses.web(page);
  }
}
