package org.openlearningexchange.harvest.mapping.value;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pictures of a resource; a source's logo or stand-in is none. Pure. */
public final class Thumbnails {
  private static final Pattern STAND_IN =
      Pattern.compile(
          "logo|favicon|placeholder|(?<!hq|mq|sd|maxres)default|no[-_]?(?:image|thumb|cover|preview)|spacer|blank\\.|"
              + "missing|dummy|sprite|/icons?/|icon[-_.]");
  private static final Pattern NAMED_SO = Pattern.compile("thumb|preview|vignette|/cover");

  private Thumbnails() {}

  /** The picture at this address; empty for logos, stand-ins, and what is not http or https. */
  public static Optional<URI> of(String text) {
    return WebAddresses.http(text).filter(uri -> !STAND_IN.matcher(path(uri)).find());
  }

  /**
   * Whether the address itself says that it is a thumbnail, as some sources mix them with files.
   */
  public static boolean isNamedSo(URI address) {
    String path = path(address);
    return NAMED_SO.matcher(path).find() && path.matches(".*\\.(?:jpe?g|png|gif|webp)");
  }

  private static String path(URI uri) {
    return String.valueOf(uri.getRawPath()).toLowerCase(Locale.ROOT);
  }
}
