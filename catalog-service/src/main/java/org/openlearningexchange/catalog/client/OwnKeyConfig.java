package org.openlearningexchange.catalog.client;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;

/**
 * Lets the catalogue verify tokens by its own keys, without asking itself over HTTP: what the other
 * services fetch from the key set's address stands in the settings here, whatever else they say.
 */
public class OwnKeyConfig implements ConfigSourceFactory {
  private static final String ACCESS = "exchange.access.";
  private static final int BEFORE_ALL_OTHERS = 1000;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Optional<Path> current = path(context, ACCESS + "signing-key-location");
    if (current.isEmpty()) {
      return List.of();
    }
    Optional<SigningKey> former =
        path(context, ACCESS + "former-signing-key-location").map(SigningKeys::read);
    String keys = Json.write(SigningKeys.keySet(SigningKeys.read(current.get()), former));
    return List.of(
        new PropertiesConfigSource(
            Map.of("mp.jwt.verify.publickey", keys, "mp.jwt.verify.publickey.location", "NONE"),
            "own keys",
            BEFORE_ALL_OTHERS));
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(BEFORE_ALL_OTHERS);
  }

  private static Optional<Path> path(ConfigSourceContext context, String name) {
    @Nullable ConfigValue value = context.getValue(name);
    return value == null || value.getValue() == null || value.getValue().isBlank()
        ? Optional.empty()
        : Optional.of(Path.of(value.getValue()));
  }
}
