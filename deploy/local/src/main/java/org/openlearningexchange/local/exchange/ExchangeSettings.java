package org.openlearningexchange.local.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one exchange of this machine is made of.
 *
 * @param data the folder that holds everything it keeps: data, logs, secrets
 * @param jvmOptions of the four services
 * @param environment further settings by service name, or for all of them under {@link #ALL}; they
 *     win over what the exchange sets itself
 * @param allowedPrivateHosts host:port of repositories that may be on this machine or in its
 *     network
 */
public record ExchangeSettings(
    Path data,
    LocalPorts ports,
    List<String> jvmOptions,
    Map<String, Map<String, String>> environment,
    List<String> allowedPrivateHosts) {

  public static final String ALL = "*";

  /** Small and quick to start rather than fast for long. */
  private static final List<String> THRIFTY =
      List.of(
          "-Xmx192m",
          "-XX:MaxDirectMemorySize=64m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError");

  /** Fewer pools of native memory: many of them cost more than they gain on a small machine. */
  private static final Map<String, String> THRIFTY_NATIVE = Map.of("MALLOC_ARENA_MAX", "2");

  public ExchangeSettings {
    data = data.toAbsolutePath().normalize();
    jvmOptions = List.copyOf(jvmOptions);
    environment = Map.copyOf(environment);
    allowedPrivateHosts = List.copyOf(allowedPrivateHosts);
  }

  public static ExchangeSettings of(Path data, LocalPorts ports) {
    List<String> samples = ports.samples().stream().map(port -> "localhost:" + port).toList();
    return new ExchangeSettings(data, ports, THRIFTY, Map.of(ALL, THRIFTY_NATIVE), samples);
  }

  public ExchangeSettings withJvmOptions(String... options) {
    return new ExchangeSettings(data, ports, List.of(options), environment, allowedPrivateHosts);
  }

  /** For one service, or for {@link #ALL}. */
  public ExchangeSettings withEnvironment(String service, String name, String value) {
    Map<String, Map<String, String>> more = new HashMap<>(environment);
    Map<String, String> ofService = new HashMap<>(more.getOrDefault(service, Map.of()));
    ofService.put(name, value);
    more.put(service, Map.copyOf(ofService));
    return new ExchangeSettings(data, ports, jvmOptions, more, allowedPrivateHosts);
  }

  public ExchangeSettings withAllowedPrivateHosts(List<String> hosts) {
    List<String> all =
        Stream.concat(allowedPrivateHosts.stream(), hosts.stream()).distinct().toList();
    return new ExchangeSettings(data, ports, jvmOptions, environment, all);
  }

  Map<String, String> environmentOf(String service) {
    Map<String, String> both = new HashMap<>(environment.getOrDefault(ALL, Map.of()));
    both.putAll(environment.getOrDefault(service, Map.of()));
    return both;
  }
}
