package org.openlearningexchange.catalog;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.openlearningexchange.local.test.StoresResource;

/**
 * What every test of the service runs with: real stores, a signing key made for the tests and the
 * first operator.
 */
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = {
      @ResourceArg(name = "stores", value = "postgres:catalog,kafka"),
      @ResourceArg(name = "tokens", value = "own")
    })
@WithTestResource(value = CatalogTestResource.class, scope = TestResourceScope.GLOBAL)
public final class CatalogTestResource implements QuarkusTestResourceLifecycleManager {
  public static final String OPERATOR = "test-operator";
  public static final String OPERATOR_SECRET = "a secret of the tests + 1%:";

  @Override
  public Map<String, String> start() {
    String others = "http://127.0.0.1:" + freePort();
    return Map.of(
        "exchange.reconciliation.harvest-url",
        others + "/harvest",
        "exchange.reconciliation.rights-url",
        others + "/rights",
        "exchange.reconciliation.search-url",
        others + "/search/",
        "exchange.access.signing-key-location",
        writeKey().toString(),
        "exchange.access.issuer",
        "http://catalogue.test",
        "exchange.access.operator-id",
        OPERATOR,
        "exchange.access.operator-secret",
        OPERATOR_SECRET);
  }

  @Override
  public void stop() {}

  /** A new RSA key in PKCS#8 PEM. */
  public static String newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      String base64 =
          Base64.getMimeEncoder()
              .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
      return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where a test may stand in for the other services. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path writeKey() {
    try {
      Path file =
          Files.createDirectories(Path.of("target", "test-keys").toAbsolutePath())
              .resolve("signing-key.pem");
      Files.writeString(file, newKey());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
