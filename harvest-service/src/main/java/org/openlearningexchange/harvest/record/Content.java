package org.openlearningexchange.harvest.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.harvest.mapping.refine.Refined;

/**
 * What a message will say of a record, apart from whence and when it came. Written once for both;
 * the order of maps does not matter.
 *
 * @param hash SHA-256 in hex, by which two deliveries of a record are compared
 * @param size bytes of JSON
 */
record Content(String hash, int size) {

  static Content of(Refined refined) {
    Measured measured = new Measured();
    measured.add(refined.resource());
    measured.add(refined.licenceStatements());
    measured.addAll(refined.sourceValues());
    measured.addAll(refined.workKeys());
    measured.addAll(refined.detected());
    return new Content(HexFormat.of().formatHex(measured.sha256.digest()), measured.size);
  }

  private static final class Measured {
    private final MessageDigest sha256;
    private int size;

    Measured() {
      try {
        sha256 = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    void addAll(List<?> parts) {
      if (!parts.isEmpty()) {
        add(parts);
      }
    }

    void add(Object part) {
      byte[] json = Json.writeBytes(part);
      sha256.update(json);
      size += json.length;
    }
  }
}
