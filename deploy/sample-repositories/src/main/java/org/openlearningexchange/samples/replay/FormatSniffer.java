package org.openlearningexchange.samples.replay;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;

/**
 * Finds the metadata format of an answer by looking, not by parsing: many real answers do not
 * parse.
 */
final class FormatSniffer {
  private static final Pattern CONTENT =
      Pattern.compile(
          "<(?:[\\w.-]+:)?metadata(?:\\s[^>]*)?>\\s*(?:<!--.*?-->\\s*)*<(?:([\\w.-]+):)?([\\w.-]+)([^>]*)",
          Pattern.DOTALL);
  private static final Pattern REQUESTED =
      Pattern.compile(
          "<(?:[\\w.-]+:)?request\\s[^>]*metadataPrefix\\s*=\\s*[\"']([A-Za-z0-9_.-]+)[\"']");

  private FormatSniffer() {}

  static MetadataFormat sniff(byte[] bytes) {
    String text = new String(bytes, charset(bytes));
    Optional<String> requested = first(REQUESTED, text);
    Matcher content = CONTENT.matcher(text);
    if (!content.find()) {
      return MetadataFormat.withPrefix(requested.orElse("oai_dc"), "http://example.org/no-records");
    }
    String namespace = namespace(Optional.ofNullable(content.group(1)), content.group(3), text);
    return MetadataFormat.withNamespace(namespace)
        .orElseGet(() -> MetadataFormat.withPrefix(requested.orElse(content.group(2)), namespace));
  }

  /** The declaration may stand on the element itself or anywhere above it. */
  private static String namespace(Optional<String> prefix, String attributes, String text) {
    Pattern declaration =
        Pattern.compile(
            "xmlns"
                + prefix.map(p -> ":" + Pattern.quote(p)).orElse("")
                + "\\s*=\\s*[\"']([^\"']*)[\"']");
    return first(declaration, attributes)
        .or(() -> prefix.flatMap(p -> first(declaration, text)))
        .orElse("http://example.org/no-namespace");
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Charset charset(byte[] bytes) {
    boolean hasUtf16Mark =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    return hasUtf16Mark ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
