package org.openlearningexchange.rights.delivery;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;
import org.openlearningexchange.local.process.Ports;

/**
 * Settings with which subscribers on this machine can be reached, at a port that a test then
 * listens at, and a key to sign with.
 */
public final class ReceiverResource implements QuarkusTestResourceLifecycleManager {
  static final String PORT = "exchange.test.receiver-port";

  @Override
  public Map<String, String> start() {
    int port = Ports.findFree();
    return Map.of(
        PORT,
        Integer.toString(port),
        "exchange.rights.notices.allowed-private-hosts",
        "localhost:" + port,
        "exchange.rights.notices.public-url",
        "https://exchange.example.org/rights",
        "exchange.rights.notices.secrets-key",
        Base64.getEncoder().encodeToString(new byte[32]));
  }

  @Override
  public void stop() {}
}
