package org.openlearningexchange.search.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file of the widget, read once.
 *
 * @param version changes with the content
 */
record WidgetFile(byte[] content, String version) {

  static WidgetFile load(String path) {
    try (InputStream in =
        Objects.requireNonNull(WidgetFile.class.getResourceAsStream(path), path)) {
      byte[] content = in.readAllBytes();
      return new WidgetFile(
          content,
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
              .substring(0, 16));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
