package org.openlearningexchange.rights.dispute;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.MaterialAddress;

/**
 * What the address in a notice may refer to.
 *
 * @param canonicalUrl the material at that address
 * @param resource the resource, where the address is that of its page in the exchange
 */
record MaterialReference(@Nullable String canonicalUrl, @Nullable UUID resource) {
  static final String REMEDY =
      "must be an http or https address, such as https://repository.example/courses/algebra";

  private static final int LONGEST = 2_000;
  private static final Pattern PAGE =
      Pattern.compile(".*/resources/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?");

  static MaterialReference of(URI address) {
    Matcher page = PAGE.matcher(String.valueOf(address.getRawPath()));
    return new MaterialReference(
        MaterialAddress.canonical(address).orElse(null),
        page.matches() ? UUID.fromString(page.group(1)) : null);
  }

  /** The address, if it is a web address. */
  static Optional<URI> parse(String text) {
    try {
      URI uri = new URI(text.strip());
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean isWeb = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
      return isWeb && text.length() <= LONGEST ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
