package org.openlearningexchange.benchmark.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Requests made from an OpenAPI document and beyond it: every path with its parameters, each with
 * values that are right, nearly right, of another kind, too long, hostile or broken on the wire.
 * The same seed gives the same requests.
 */
final class FuzzRequests {
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "\u0000",
          "a\r\nX-Injected: 1",
          "' OR 1=1 --",
          "\"; DROP TABLE x; --",
          "<script>alert(1)</script>",
          "{\"match_all\":{}}",
          "*:*",
          "title:",
          "title:\"",
          "_exists_:id",
          "a AND (b OR",
          "((((((((((((((((((((",
          "\"\"\"\"\"\"\"",
          "-",
          "- - -",
          "OR OR OR",
          "NOT",
          "/.*/",
          "a~2^9",
          "[1 TO *]",
          "${jndi:ldap://x.invalid/a}",
          "{{7*7}}",
          "../../../../etc/passwd",
          "..%2f..%2fetc",
          "http://169.254.169.254/",
          "javascript:alert(1)",
          "\uD83D\uDE00\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
          "\u202Eabc\u200F",
          "\uFEFF\uFFFE",
          "ﷺ",
          "Z\u0351\u036B\u0343\u036A",
          "量子力学",
          "حساب التفاضل",
          "गणित",
          "-1",
          "0",
          "101",
          "99999999999999999999",
          "1e9",
          "NaN",
          "0x10",
          "1..2",
          "..",
          "5..1",
          "-3..",
          "1..2..3",
          "2019-02-30",
          "9999-99-99",
          "+999999999-12-31",
          "2026-11-01T00:00:00Z",
          "true",
          "null",
          "[]",
          "de,,en,",
          "en-US-x-very-private",
          "i-klingon",
          "00000000-0000-0000-0000-000000000000",
          "urn:uuid:1",
          "%",
          ",");
  private static final List<String> WIRE =
      List.of(
          "%",
          "%zz",
          "%u0041",
          "%C0%AF",
          "%ED%A0%80",
          "%FF",
          "%00",
          "a%0d%0ab",
          "+",
          "&&",
          "=",
          "[]",
          "a[b]=c",
          ";",
          "#");
  private static final List<String> ACCEPTS =
      List.of(
          "application/json",
          "*/*",
          "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
          "application/ld+json",
          "application/atom+xml",
          "application/atom+xml;type=entry",
          "application/x-suggestions+json",
          "text/xml",
          "image/png",
          "text/*;q=0",
          "application/json;q=2",
          ";;;",
          "*");
  private static final List<String> LANGUAGES =
      List.of(
          "de",
          "ar,en;q=0.5",
          "*",
          "xx-invalid-tag-that-is-long",
          ";q=1",
          "zh-Hant-TW",
          "en;q=abc",
          "-",
          "de,--,-",
          "");
  private static final int LONGEST = 6_000;

  private final List<Operation> operations = new ArrayList<>();
  private final List<UUID> known;

  /** A path of the document with the names, examples and closed values of its parameters. */
  private record Operation(String method, String path, List<Parameter> parameters) {}

  private record Parameter(String name, String in, List<String> right) {}

  /**
   * @param known resources that are there
   */
  FuzzRequests(JsonNode openApi, List<UUID> known) {
    this.known = known;
    openApi
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> add(operation.getKey(), path.getKey(), operation.getValue())));
    if (operations.isEmpty()) {
      throw new IllegalArgumentException("the document names no operation");
    }
  }

  int operations() {
    return operations.size();
  }

  private void add(String method, String path, JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      List<String> right = new ArrayList<>();
      JsonNode schema = parameter.path("schema");
      schema.path("enum").forEach(value -> right.add(value.asText()));
      schema.at("/items/enum").forEach(value -> right.add(value.asText()));
      addText(right, parameter.path("example"));
      addText(right, schema.path("example"));
      schema.path("examples").forEach(value -> addText(right, value));
      parameter.path("examples").forEach(value -> addText(right, value.path("value")));
      addText(right, schema.path("default"));
      parameters.add(
          new Parameter(
              parameter.path("name").asText(), parameter.path("in").asText(), List.copyOf(right)));
    }
    operations.add(new Operation(method.toUpperCase(java.util.Locale.ROOT), path, parameters));
  }

  private static void addText(List<String> values, JsonNode value) {
    if (value.isValueNode()) {
      values.add(value.asText());
    }
  }

  /** A request, ready for the wire. */
  byte[] request(long number) {
    SplittableRandom random = new SplittableRandom(number);
    Operation operation = operations.get(random.nextInt(operations.size()));
    StringBuilder path = new StringBuilder(operation.path());
    StringBuilder query = new StringBuilder();
    StringBuilder headers = new StringBuilder();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        String name = "{" + parameter.name() + "}";
        int at = path.indexOf(name);
        if (at >= 0) {
          path.replace(at, at + name.length(), pathValue(parameter, random));
        }
      } else if (parameter.in().equals("query") && random.nextInt(3) == 0) {
        int times = random.nextInt(40) == 0 ? 150 : 1;
        for (int i = 0; i < times; i++) {
          query
              .append(query.isEmpty() ? '?' : '&')
              .append(parameter.name())
              .append('=')
              .append(value(parameter, random));
        }
      }
    }
    if (random.nextInt(12) == 0) {
      query
          .append(query.isEmpty() ? '?' : '&')
          .append(encoded(pick(HOSTILE, random)))
          .append('=')
          .append(encoded(pick(HOSTILE, random)));
    }
    if (random.nextInt(25) == 0) {
      query.append(query.isEmpty() ? '?' : '&').append(pick(WIRE, random));
    }
    if (random.nextInt(3) == 0) {
      headers.append("Accept: ").append(pick(ACCEPTS, random)).append("\r\n");
    }
    if (random.nextInt(4) == 0) {
      headers.append("Accept-Language: ").append(pick(LANGUAGES, random)).append("\r\n");
    }
    if (random.nextInt(20) == 0) {
      headers.append("Authorization: Bearer ").append("e30.e30.x").append("\r\n");
    }
    if (random.nextInt(20) == 0) {
      headers.append("If-None-Match: \"").append(random.nextInt()).append("\"\r\n");
    }
    return bytes(method(operation, random), path.append(query).toString(), headers, random);
  }

  private static String method(Operation operation, SplittableRandom random) {
    return random.nextInt(30) == 0
        ? pick(List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"), random)
        : operation.method();
  }

  private static byte[] bytes(
      String method, String target, StringBuilder headers, SplittableRandom random) {
    byte[] body =
        method.equals("GET") || method.equals("OPTIONS") || method.equals("DELETE")
            ? new byte[0]
            : pick(
                    List.of(
                        "",
                        "{}",
                        "[",
                        "null",
                        "{\"a\":",
                        "\"" + "x".repeat(5_000) + "\"",
                        "[".repeat(3_000)),
                    random)
                .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(
        (method
                + " "
                + target
                + " HTTP/1.1\r\nHost: probe.example\r\n"
                + headers
                + (body.length > 0 ? "Content-Type: application/json\r\n" : "")
                + "Content-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private String pathValue(Parameter parameter, SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0, 1 -> known.get(random.nextInt(known.size())).toString();
      case 2 -> random.nextBoolean() ? UUID.nameUUIDFromBytes(new byte[] {1}).toString() : "0";
      default -> encoded(pick(HOSTILE, random));
    };
  }

  private String value(Parameter parameter, SplittableRandom random) {
    List<String> right = parameter.right();
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> encoded(right.isEmpty() ? pick(HOSTILE, random) : pick(right, random));
      case 3, 4 -> encoded(pick(HOSTILE, random));
      case 5 -> encoded(pick(HOSTILE, random) + (right.isEmpty() ? "" : pick(right, random)));
      case 6 -> random.nextInt(10) == 0 ? "a".repeat(random.nextInt(LONGEST)) : words(random);
      default ->
          random.nextInt(3) == 0
              ? pick(WIRE, random).replace("&", "").replace("#", "")
              : words(random);
    };
  }

  private static String words(SplittableRandom random) {
    StringBuilder words = new StringBuilder();
    int count = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 4);
    for (int i = 0; i < count; i++) {
      String word = random.nextInt(4) == 0 ? pick(HOSTILE, random) : Names.pick(random);
      words.append(i == 0 ? "" : " ").append(word);
    }
    return encoded(words.toString());
  }

  private static <T> T pick(List<T> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
