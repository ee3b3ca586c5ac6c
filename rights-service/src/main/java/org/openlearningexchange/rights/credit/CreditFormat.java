package org.openlearningexchange.rights.credit;

import java.util.Arrays;
import java.util.Optional;

/** What credits can be had as. */
public enum CreditFormat {
  TEXT("text", "text/plain"),
  HTML("html", "text/html"),
  MARKDOWN("markdown", "text/markdown"),
  JSON_LD("json-ld", "application/ld+json");

  private final String id;
  private final String mediaType;

  CreditFormat(String id, String mediaType) {
    this.id = id;
    this.mediaType = mediaType;
  }

  /** As callers name it. */
  public String id() {
    return id;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The format that callers name so. */
  public static Optional<CreditFormat> find(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }

  /** The format with this media type, without parameters. */
  public static Optional<CreditFormat> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(format -> format.mediaType.equals(mediaType)).findFirst();
  }
}
