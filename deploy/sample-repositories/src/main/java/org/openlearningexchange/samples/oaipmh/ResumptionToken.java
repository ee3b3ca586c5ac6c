package org.openlearningexchange.samples.oaipmh;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A place in a list, complete in itself: the server remembers nothing, so a token may be used again
 * (OAI-PMH 3.5.1) and outlives a restart.
 *
 * @param afterDatestamp and afterIdentifier: the last item that was delivered
 * @param cursor how many were delivered before the page that this token leads to
 */
record ResumptionToken(
    Verb verb,
    String prefix,
    Optional<String> set,
    Optional<String> from,
    Optional<String> until,
    Instant afterDatestamp,
    String afterIdentifier,
    int cursor,
    Instant issued,
    int generation) {

  private static final int FIELDS = 10;

  String encode() {
    String fields =
        String.join(
            "\n",
            verb.label(),
            prefix,
            set.orElse(""),
            from.orElse(""),
            until.orElse(""),
            afterDatestamp.toString(),
            Integer.toString(cursor),
            issued.toString(),
            Integer.toString(generation),
            afterIdentifier);
    return checksum(fields)
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(fields.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty for whatever this server did not write. */
  static Optional<ResumptionToken> decode(String token) {
    try {
      String fields =
          new String(
              Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1)),
              StandardCharsets.UTF_8);
      String[] field = fields.split("\n", FIELDS);
      if (field.length != FIELDS || !token.startsWith(checksum(fields) + ".")) {
        return Optional.empty();
      }
      return Optional.of(
          new ResumptionToken(
              Verb.find(field[0]).orElseThrow(IllegalArgumentException::new),
              field[1],
              present(field[2]),
              present(field[3]),
              present(field[4]),
              Instant.parse(field[5]),
              field[9],
              Integer.parseInt(field[6]),
              Instant.parse(field[7]),
              Integer.parseInt(field[8])));
    } catch (IllegalArgumentException | DateTimeParseException notOurs) {
      return Optional.empty();
    }
  }

  private static Optional<String> present(String field) {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }

  private static String checksum(String fields) {
    CRC32 crc = new CRC32();
    crc.update(fields.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }
}
