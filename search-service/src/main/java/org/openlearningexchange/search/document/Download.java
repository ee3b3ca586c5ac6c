package org.openlearningexchange.search.document;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;

/**
 * A file of a resource that one can keep. Pages, players and streams are none: they need the
 * network for as long as one learns.
 *
 * @param size bytes; null where the source does not say
 */
record Download(@Nullable Long size) {
  private static final long SMALL = 5_000_000;

  private static final Set<String> ONLINE =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "application/vnd.apple.mpegurl",
          "application/x-mpegurl",
          "audio/mpegurl",
          "audio/x-mpegurl",
          "application/dash+xml",
          "application/vnd.ms-sstr+xml",
          "video/youtube",
          "video/x-youtube",
          "video/vimeo",
          "video/x-vimeo",
          "application/x-shockwave-flash");

  /** Endings of files that are kept, for sources that name no media type. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?i).*\\.(?:pdf|epub|mobi|zip|h5p|imscc|mbz|docx?|odt|rtf|txt|md|tex|xlsx?|ods|csv|pptx?"
              + "|odp|mp3|m4a|ogg|oga|opus|wav|flac|mp4|m4v|webm|ogv|mov|png|jpe?g|svg|ggb|ipynb)");

  static Stream<Download> of(LearningResource resource) {
    return resource.encoding().stream()
        .filter(encoding -> encoding.contentUrl() != null && isFile(encoding))
        .map(encoding -> new Download(encoding.contentSize()));
  }

  boolean isSmall() {
    return size != null && size > 0 && size <= SMALL;
  }

  private static boolean isFile(Encoding encoding) {
    return Optional.ofNullable(encoding.encodingFormat())
        .map(Download::mediaType)
        .map(type -> !ONLINE.contains(type))
        .orElseGet(() -> endsAsFile(encoding.contentUrl()));
  }

  /** Without its parameters, such as the character set. */
  private static String mediaType(String format) {
    return format.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static boolean endsAsFile(@Nullable URI address) {
    return address != null
        && address.getPath() != null
        && FILE.matcher(address.getPath()).matches();
  }
}
