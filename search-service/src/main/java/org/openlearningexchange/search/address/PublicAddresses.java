package org.openlearningexchange.search.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as the world outside knows them. They come from the settings, never from a request,
 * whose headers anybody can choose.
 */
@ApplicationScoped
public class PublicAddresses {
  private static final Pattern RESOURCE =
      Pattern.compile(
          "/resources/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/?(?:[?#].*)?");

  private final String search;
  private final Optional<String> rights;

  @Inject
  public PublicAddresses(PublicConfig config) {
    this(config.url(), config.rightsUrl());
  }

  private PublicAddresses(URI search, Optional<URI> rights) {
    this.search = withoutSlash(search);
    this.rights = rights.map(PublicAddresses::withoutSlash);
  }

  /** Addresses under these beginnings. */
  public static PublicAddresses under(URI search, Optional<URI> rights) {
    return new PublicAddresses(search, rights);
  }

  /** What the addresses of this service begin with. */
  public URI root() {
    return URI.create(search);
  }

  /** An address of this service. */
  public URI of(String path) {
    return URI.create(search + path);
  }

  /** The page of a resource, which is its address in every form. */
  public URI resource(UUID id) {
    return of("/resources/" + id);
  }

  /** Something of rights-service that belongs to a resource; empty where nobody said where. */
  public Optional<URI> rights(UUID id, String what) {
    return rights.map(base -> URI.create(base + "/resources/" + id + "/" + what));
  }

  /** The path that this service's addresses begin with outside; empty where it has none. */
  public String prefix() {
    return Optional.ofNullable(URI.create(search).getRawPath()).orElse("");
  }

  /** The resource whose page has this address; empty where it is no such page of ours. */
  public Optional<UUID> resourceAt(String address) {
    if (!address.startsWith(search)) {
      return Optional.empty();
    }
    Matcher path = RESOURCE.matcher(address.substring(search.length()));
    return path.matches() ? Optional.of(UUID.fromString(path.group(1))) : Optional.empty();
  }

  /** A value of a query parameter. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String withoutSlash(URI address) {
    String text = address.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
