package org.openlearningexchange.samples;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A status, headers and bytes, before compression. */
@SuppressWarnings("ArrayRecordComponent")
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

  static HttpAnswer xml(String document) {
    return new HttpAnswer(
        200,
        Map.of("Content-Type", "text/xml; charset=UTF-8"),
        document.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes whose encoding only they themselves know. */
  static HttpAnswer xmlAsFound(byte[] bytes) {
    return new HttpAnswer(200, Map.of("Content-Type", "text/xml"), bytes);
  }

  static HttpAnswer text(int status, String text) {
    return new HttpAnswer(
        status,
        Map.of("Content-Type", "text/plain; charset=UTF-8"),
        (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  HttpAnswer with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(header, value);
    return new HttpAnswer(status, Map.copyOf(all), body);
  }
}
