package org.openlearningexchange.harvest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.openlearningexchange.kit.address.AllowedPorts;

/** Clients with small bounds, and what is sent to them. */
final class FetchFixture {
  static final int ENCODED_BOUND = 50_000;
  static final int DECODED_BOUND = 100_000;

  private FetchFixture() {}

  static FetchLimits limits(String... allowed) {
    return new FetchLimits(
        new FetchLimits.Times(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(4)),
        ENCODED_BOUND,
        DECODED_BOUND,
        3,
        AllowedPorts.DEFAULT,
        Set.of(allowed));
  }

  /** With times that no busy machine needs. */
  static FetchLimits patientLimits(String... allowed) {
    Duration ample = Duration.ofSeconds(15);
    return new FetchLimits(ample, ample, ample, DECODED_BOUND, 3, Set.of(allowed));
  }

  static SourceClient client(String... allowed) {
    return new SourceClient(limits(allowed), Clock.systemUTC());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The text of a document, which is closed. */
  static String text(Answer answer) throws IOException {
    if (!(answer instanceof Answer.Document document)) {
      throw new AssertionError("no document: " + answer);
    }
    try (Spool body = document.body()) {
      return new String(body.open().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Answer.Cause cause(Answer answer) {
    if (!(answer instanceof Answer.Refusal refusal)) {
      throw new AssertionError("no refusal: " + answer);
    }
    return refusal.cause();
  }

  static String failure(Answer answer) {
    if (!(answer instanceof Answer.Failure failure)) {
      throw new AssertionError("no failure: " + answer);
    }
    return failure.reason();
  }
}
