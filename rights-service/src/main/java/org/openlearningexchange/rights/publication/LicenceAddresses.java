package org.openlearningexchange.rights.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.rights.licence.Licences;
import org.openlearningexchange.rights.recognition.Recognition;
import org.openlearningexchange.rights.registry.LicenceFacts;

/** Finds a licence by any address of it. */
final class LicenceAddresses {
  private LicenceAddresses() {}

  /** By an address as the registry gives it, or by any that recognition reads as one licence. */
  static Optional<LicenceFacts> find(String address) {
    return LicenceFacts.all().stream()
        .filter(facts -> addresses(facts).anyMatch(address::equals))
        .findFirst()
        .or(() -> recognised(address));
  }

  private static Stream<String> addresses(LicenceFacts facts) {
    return Stream.of(
            Optional.ofNullable(facts.licence().uri()),
            Optional.ofNullable(facts.rdfUri()),
            facts.spdxUri())
        .flatMap(Optional::stream)
        .map(Object::toString);
  }

  private static Optional<LicenceFacts> recognised(String address) {
    List<LicenceStatement> statement = List.of(new LicenceStatement(address, null, null));
    return Licences.find(Recognition.of(statement).expression()).map(LicenceFacts::of);
  }
}
