package org.openlearningexchange.rights.credit;

import java.net.URI;
import java.util.Optional;
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

  /** The author, if there is anything to be read in the name. */
  public static Optional<Author> find(@Nullable String name, @Nullable URI page) {
    String line = Written.onOneLine(name, Credit.LONGEST_NAME);
    return line == null ? Optional.empty() : Optional.of(new Author(line, page));
  }
}
