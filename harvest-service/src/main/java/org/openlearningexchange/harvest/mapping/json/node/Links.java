package org.openlearningexchange.harvest.mapping.json.node;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.value.WebAddresses;

/** Addresses as properties of JSON name them; only http and https ones come through. Pure. */
public final class Links {
  private static final int LONGEST = 2000;
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  private Links() {}

  /** The address, resolved where it is relative; empty unless it is http or https then. */
  public static Optional<URI> resolve(@Nullable URI base, String reference) {
    String text = reference.strip().replaceAll("[\\r\\n\\t]", "");
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    if (SCHEME.matcher(text).matches()) {
      return WebAddresses.http(text.replace(" ", "%20"));
    }
    return base == null ? Optional.empty() : relative(base, text);
  }

  /** The address without its fragment. */
  public static URI page(URI address) {
    String text = address.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? address : URI.create(text.substring(0, hash));
  }

  private static Optional<URI> relative(URI base, String text) {
    try {
      // java.net.URI drops the last step of the path when only a query is given
      String reference = text.startsWith("?") ? base.getRawPath() + text : text;
      URI resolved = base.resolve(new URI(reference.replace(" ", "%20")));
      return WebAddresses.http(resolved.toString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
