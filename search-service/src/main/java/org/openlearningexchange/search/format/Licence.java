package org.openlearningexchange.search.format;

import java.net.URI;
import java.util.Optional;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.search.address.WebAddress;

/**
 * The licence that may be named with a resource.
 *
 * @param label such as {@code CC BY 4.0}
 * @param address of its text
 */
record Licence(String expression, String label, Optional<URI> address) {

  /** Empty where no licence is known: silence permits nothing. */
  static Optional<Licence> of(RightsDecision rights) {
    boolean unknown =
        rights.expression() == null
            || rights.expression().equals("NONE")
            || rights.status() == RightsDecision.Status.UNKNOWN;
    return unknown ? Optional.empty() : Optional.of(known(rights));
  }

  private static Licence known(RightsDecision rights) {
    return new Licence(
        rights.expression(),
        rights.label() == null ? rights.expression() : rights.label(),
        WebAddress.of(rights.licenceUri()));
  }

  /** Its label with the address of its text. */
  String withAddress() {
    return address.map(uri -> label + ", " + uri).orElse(label);
  }
}
