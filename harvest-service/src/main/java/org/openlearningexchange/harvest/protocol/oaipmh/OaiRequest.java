package org.openlearningexchange.harvest.protocol.oaipmh;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request (OAI-PMH 3.1).
 *
 * @param arguments in order, the verb first
 */
public record OaiRequest(Map<String, String> arguments) {
  public OaiRequest {
    arguments = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** What the repository says of itself. */
  public static OaiRequest identify() {
    return new OaiRequest(Map.of("verb", "Identify"));
  }

  /** In which formats it offers its records. */
  public static OaiRequest listMetadataFormats() {
    return new OaiRequest(Map.of("verb", "ListMetadataFormats"));
  }

  /** The first request of a list. */
  public static OaiRequest listRecords(
      String metadataPrefix, @Nullable String from, @Nullable String until, @Nullable String set) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("verb", "ListRecords");
    arguments.put("metadataPrefix", metadataPrefix);
    if (from != null) {
      arguments.put("from", from);
    }
    if (until != null) {
      arguments.put("until", until);
    }
    if (set != null) {
      arguments.put("set", set);
    }
    return new OaiRequest(arguments);
  }

  /** The next request of a list; a token goes alone (OAI-PMH 3.5). */
  public static OaiRequest resume(String token) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("verb", "ListRecords");
    arguments.put("resumptionToken", token);
    return new OaiRequest(arguments);
  }

  /** The address to ask; a query that the base address already has is kept. */
  public URI at(URI baseUrl) {
    StringBuilder url = new StringBuilder(baseUrl.toString());
    int fragment = url.indexOf("#");
    if (fragment >= 0) {
      url.setLength(fragment);
    }
    String separator = url.indexOf("?") < 0 ? "?" : "&";
    if (url.toString().endsWith("?") || url.toString().endsWith("&")) {
      separator = "";
    }
    for (Map.Entry<String, String> argument : arguments.entrySet()) {
      url.append(separator).append(argument.getKey()).append('=').append(encode(argument));
      separator = "&";
    }
    return URI.create(url.toString());
  }

  /** Every byte but RFC 3986's unreserved ones (OAI-PMH 3.1.1.3 and more, since servers differ). */
  private static String encode(Map.Entry<String, String> argument) {
    StringBuilder out = new StringBuilder();
    for (byte b : argument.getValue().getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isUnreserved(c)) {
        out.append(c);
      } else {
        out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        out.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return out.toString();
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
