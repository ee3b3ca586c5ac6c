package org.openlearningexchange.harvest.probe.detection;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.openlearningexchange.harvest.fetch.Origin;

/**
 * The hosts that a member pointed at: that of the address, with and without {@code www.}, and where
 * it redirected to. Nothing else is asked. For one thread.
 */
final class Site {
  private final URI given;
  private final Set<String> authorities = new HashSet<>();
  private URI root;

  Site(URI given) {
    this.given = given;
    this.root = given;
    authorities.add(authority(given));
  }

  void add(URI reached) {
    root = reached;
    authorities.add(authority(reached));
  }

  boolean holds(URI address) {
    return authorities.contains(authority(address));
  }

  /** Whether the address that was given is that of the host itself. */
  boolean isRoot() {
    return String.valueOf(given.getRawPath()).replace("/", "").isEmpty();
  }

  /** A path of the host, or one below the address where it begins with {@code ./}. */
  URI at(String path) {
    String host = root.getScheme() + "://" + root.getRawAuthority();
    if (!path.startsWith("./")) {
      return URI.create(host + path);
    }
    String below = String.valueOf(root.getRawPath()).replaceFirst("/[^/]*\\.\\w+$", "");
    return URI.create(host + (below + path.substring(1)).replaceAll("/{2,}", "/"));
  }

  private static String authority(URI address) {
    return Origin.of(address).authority().replaceFirst("^www\\.", "");
  }
}
