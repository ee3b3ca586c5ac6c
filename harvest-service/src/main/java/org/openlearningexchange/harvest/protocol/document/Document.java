package org.openlearningexchange.harvest.protocol.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.fetch.Validators;

/**
 * A document that was fetched.
 *
 * @param validators for asking next time whether it has changed
 * @param reached the address that answered, after redirects
 * @param digest of its bytes
 */
public record Document(
    Spool body, Inspection.Readable readable, Validators validators, URI reached, String digest)
    implements Closeable {

  /** A document with the digest of its bytes. */
  public static Document of(
      Spool body, Inspection.Readable readable, Validators validators, URI reached)
      throws IOException {
    return new Document(body, readable, validators, reached, digest(body));
  }

  private static String digest(Spool body) throws IOException {
    MessageDigest sha256 = sha256();
    try (InputStream in = body.open()) {
      byte[] buffer = new byte[16_384];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha256.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(sha256.digest(), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
