package org.openlearningexchange.catalog.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The key that signs, and the one before it, whose tokens are still good. */
@ApplicationScoped
class SigningKeys {
  private final SigningKey current;
  private final Optional<SigningKey> former;

  SigningKeys(AccessConfig config) {
    this.current = read(config.signingKeyLocation());
    this.former = config.formerSigningKeyLocation().map(SigningKeys::read);
  }

  SigningKey current() {
    return current;
  }

  /** The public keys as a JSON Web Key Set. */
  Map<String, List<Map<String, String>>> keySet() {
    return keySet(current, former);
  }

  static Map<String, List<Map<String, String>>> keySet(
      SigningKey current, Optional<SigningKey> former) {
    return Map.of(
        "keys",
        Stream.concat(Stream.of(current), former.stream())
            .map(SigningKey::jwk)
            .distinct()
            .toList());
  }

  static SigningKey read(Path location) {
    try {
      return SigningKey.read(Files.readString(location));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the signing key cannot be read (exchange.access.signing-key-location)", e);
    }
  }
}
