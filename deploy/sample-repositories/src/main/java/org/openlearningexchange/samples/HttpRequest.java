package org.openlearningexchange.samples;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openlearningexchange.samples.oaipmh.Argument;

/**
 * What OAI-PMH 3.1.1 needs of an HTTP request: arguments of a GET or of a POSTed form, and the base
 * URL that the caller used.
 */
final class HttpRequest {
  private static final int MOST_FORM_BYTES = 64 * 1024;
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?|\\[[0-9a-fA-F:]+\\](:\\d{1,5})?");

  private final HttpExchange exchange;

  HttpRequest(HttpExchange exchange) {
    this.exchange = exchange;
  }

  String path() {
    return exchange.getRequestURI().getPath();
  }

  boolean hasAllowedMethod() {
    return List.of("GET", "HEAD", "POST").contains(exchange.getRequestMethod());
  }

  boolean wantsNoBody() {
    return exchange.getRequestMethod().equals("HEAD");
  }

  /**
   * Empty arguments answer badVerb, and a name that is no argument answers badArgument: nothing is
   * refused here.
   */
  List<Argument> arguments() throws IOException {
    return parse(exchange.getRequestMethod().equals("POST") ? form() : query());
  }

  /** The address that the caller knows: the same server may have several names. */
  String baseUrl(String ownHost) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return "http://"
        + (host != null && HOST.matcher(host).matches() ? host : ownHost)
        + exchange.getRequestURI().getRawPath();
  }

  boolean acceptsGzip() {
    List<String> accepted = exchange.getRequestHeaders().get("Accept-Encoding");
    return accepted != null
        && accepted.stream()
            .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",")))
            .map(coding -> coding.replace(" ", ""))
            .anyMatch(
                coding -> coding.matches("(gzip|x-gzip|\\*)(;q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?"));
  }

  private String query() {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? "" : query;
  }

  private String form() throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_FORM_BYTES);
    return new String(body, StandardCharsets.UTF_8).trim();
  }

  private static List<Argument> parse(String encoded) {
    List<Argument> arguments = new ArrayList<>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        arguments.add(new Argument(decode(name), decode(value)));
      }
    }
    return arguments;
  }

  /** A broken escape becomes an empty value, which no argument may have. */
  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenEscape) {
      return "";
    }
  }
}
