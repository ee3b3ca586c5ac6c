package org.openlearningexchange.rights.credit;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that may become links. */
final class Addresses {
  private static final int LONGEST = 2_000;

  private Addresses() {}

  /** The address, if it leads to the web; scripts, files and data never become links. */
  static @Nullable URI web(@Nullable URI address) {
    if (address == null || address.getScheme() == null || address.getRawAuthority() == null) {
      return null;
    }
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("https") || scheme.equals("http");
    return web && address.toASCIIString().length() <= LONGEST ? address : null;
  }
}
