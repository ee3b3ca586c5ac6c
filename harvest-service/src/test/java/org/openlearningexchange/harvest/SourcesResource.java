package org.openlearningexchange.harvest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names free ports on which tests may start sources, and makes the service quick to retry. */
public final class SourcesResource implements QuarkusTestResourceLifecycleManager {
  static final String PORTS = "test.source-ports";

  @Override
  public Map<String, String> start() {
    List<String> ports = new ArrayList<>();
    List<String> allowed = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String port = Integer.toString(freePort());
      ports.add(port);
      allowed.add("127.0.0.1:" + port);
    }
    Map<String, String> config = new HashMap<>();
    config.put(PORTS, String.join(",", ports));
    config.put("exchange.harvest.allowed-private-hosts", String.join(",", allowed));
    config.put("exchange.harvest.own-hosts", "exchange.example.org");
    config.put("exchange.harvest.first-wait", "PT0.02S");
    config.put("exchange.harvest.attempts", "3");
    config.put("exchange.harvest.retry-after", "PT10M");
    config.put("exchange.harvest.lease-ttl", "PT3S");
    config.put(
        "exchange.harvest.credentials-key", Base64.getEncoder().encodeToString(new byte[32]));
    return config;
  }

  @Override
  public void stop() {
    // ports are only named
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
