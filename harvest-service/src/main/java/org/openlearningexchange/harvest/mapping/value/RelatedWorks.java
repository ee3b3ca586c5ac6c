package org.openlearningexchange.harvest.mapping.value;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.contracts.learning.RelatedWork;

/** Other works that a record names. Pure. */
public final class RelatedWorks {
  private RelatedWorks() {}

  /** A work by its address, else by its title. */
  public static Optional<RelatedWork> of(String value) {
    Optional<URI> address = WebAddresses.best(List.of(value));
    if (address.isPresent()) {
      return Optional.of(new RelatedWork(address.get(), null));
    }
    String name = Texts.line(value, Bounds.TITLE);
    return name.isEmpty() ? Optional.empty() : Optional.of(new RelatedWork(null, name));
  }
}
