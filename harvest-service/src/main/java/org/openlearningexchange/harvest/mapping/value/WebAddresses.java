package org.openlearningexchange.harvest.mapping.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a resource's own address among what sources put into identifier fields. Pure. */
public final class WebAddresses {
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:doi:\\s*|info:doi/)?(10\\.\\d{4,9}/[^\\s\"<>]+)");
  private static final Pattern DOI_HOST = Pattern.compile("(?i)(?:dx\\.|www\\.)?doi\\.org");
  private static final Pattern HANDLE = Pattern.compile("(?i)hdl:\\s*([\\d.]+/[^\\s\"<>]+)");
  private static final Pattern HANDLE_HOST = Pattern.compile("(?i)hdl\\.handle\\.net");
  private static final Pattern URN = Pattern.compile("(?i)urn:nbn:[a-z0-9:._-]+");
  private static final List<String> FILE_PATHS =
      List.of("/bitstream/", "/download/", "/retrieve/", "/viewcontent.cgi");
  private static final Set<String> FILE_ENDINGS =
      Set.of(
          "pdf", "doc", "docx", "ppt", "pptx", "xls", "xlsx", "odt", "odp", "ods", "zip", "epub",
          "mp3", "mp4", "mov", "avi", "wmv", "ogg", "webm", "flv", "wav", "jpg", "jpeg", "png",
          "gif", "svg", "tif", "tiff", "txt", "rtf", "csv", "xml", "json", "tex", "ps", "gz", "tar",
          "imscc", "h5p");

  private WebAddresses() {}

  /**
   * The best of them: a landing page, else a DOI, a handle, a URN (each as a resolvable address),
   * else a file.
   */
  public static Optional<URI> best(List<String> candidates) {
    return candidates.stream()
        .flatMap(candidate -> Candidate.of(candidate).stream())
        .min(Comparator.comparing(Candidate::rank))
        .map(Candidate::address);
  }

  /** Whether it leads to a file rather than to a page about it. */
  public static boolean isFile(URI address) {
    String path = String.valueOf(address.getRawPath()).toLowerCase(Locale.ROOT);
    return FILE_PATHS.stream().anyMatch(path::contains)
        || FILE_ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1));
  }

  /** An http or https address, repaired where only its characters are wrong. */
  public static Optional<URI> http(String text) {
    String value = text.strip();
    if (!value.regionMatches(true, 0, "http://", 0, 7)
        && !value.regionMatches(true, 0, "https://", 0, 8)) {
      return Optional.empty();
    }
    if (value.length() > 2000 || value.chars().anyMatch(Character::isWhitespace)) {
      return Optional.empty();
    }
    URI uri = parsed(value);
    return uri == null || uri.getHost() == null || uri.getRawUserInfo() != null
        ? Optional.empty()
        : Optional.of(uri);
  }

  private static @Nullable URI parsed(String value) {
    try {
      return new URI(value);
    } catch (URISyntaxException e) {
      try {
        return new URI(escaped(value));
      } catch (URISyntaxException stillWrong) {
        return null;
      }
    }
  }

  /** Percent-encodes the ASCII characters that RFC 3986 does not allow, and a stray percent. */
  private static String escaped(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean stray = c == '%' && !value.substring(i + 1).matches("(?s)[0-9a-fA-F]{2}.*");
      if (stray || "\"<>\\^`{|}[]".indexOf(c) >= 0 || c < 0x20) {
        out.append('%').append("%02X".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private enum Rank {
    LANDING_PAGE,
    DOI,
    HANDLE,
    URN,
    FILE
  }

  private record Candidate(Rank rank, URI address) {
    static Optional<Candidate> of(String text) {
      String value = text.strip();
      Optional<URI> http = http(value);
      if (http.isPresent()) {
        return http.map(uri -> new Candidate(rank(uri), uri));
      }
      Matcher doi = DOI.matcher(value);
      if (doi.matches()) {
        return http("https://doi.org/" + doi.group(1)).map(uri -> new Candidate(Rank.DOI, uri));
      }
      Matcher handle = HANDLE.matcher(value);
      if (handle.matches()) {
        return http("https://hdl.handle.net/" + handle.group(1))
            .map(uri -> new Candidate(Rank.HANDLE, uri));
      }
      return URN.matcher(value).matches()
          ? http("https://nbn-resolving.org/" + value.toLowerCase(Locale.ROOT))
              .map(uri -> new Candidate(Rank.URN, uri))
          : Optional.empty();
    }

    private static Rank rank(URI uri) {
      String host = uri.getHost();
      if (DOI_HOST.matcher(host).matches()) {
        return Rank.DOI;
      }
      if (HANDLE_HOST.matcher(host).matches()) {
        return Rank.HANDLE;
      }
      return isFile(uri) ? Rank.FILE : Rank.LANDING_PAGE;
    }
  }
}
