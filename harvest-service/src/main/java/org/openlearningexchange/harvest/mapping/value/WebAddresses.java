package org.openlearningexchange.harvest.mapping.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a resource's own address among what sources put into identifier fields. Pure. */
public final class WebAddresses {
  private static final Pattern DOI =
      Pattern.compile(
          "(?i)(?:doi:?\\s*|info:doi/|(?:dx\\.|www\\.)?doi\\.org/)?(10\\.\\d{4,9}/[^\\s\"<>]+)");
  private static final Pattern DOI_HOST = Pattern.compile("(?i)(?:dx\\.|www\\.)?doi\\.org");
  private static final Pattern HANDLE =
      Pattern.compile("(?i)(?:hdl:\\s*|info:hdl/|hdl\\.handle\\.net/)([\\d.]+/[^\\s\"<>]+)");
  private static final Pattern HANDLE_HOST = Pattern.compile("(?i)hdl\\.handle\\.net");
  private static final Pattern URN = Pattern.compile("(?i)urn:nbn:[a-z0-9:._-]+");
  private static final Pattern ARK = Pattern.compile("(?i)ark:/?\\d{5,9}/[^\\s\"<>]+");
  private static final Pattern ARXIV =
      Pattern.compile("(?i)arxiv:\\s*[a-z.-]*/?\\d{4}[.\\d]*(?:v\\d+)?");

  /** Where other countries resolve their urn:nbn. */
  private static final Map<String, String> RESOLVERS =
      Map.of(
          "fi", "https://urn.fi/",
          "nl", "https://persistent-identifier.nl/",
          "se", "https://urn.kb.se/resolve?urn=",
          "no", "https://urn.nb.no/");

  /** {@code URL: https://…}, {@code doi:https://doi.org/…}. */
  private static final Pattern LABEL =
      Pattern.compile("^(?i)(?:ur[il]|link|doi|handle|hdl)\\s*[:=]?\\s*(?=https?://)");

  private static final Pattern DOI_TWICE =
      Pattern.compile("^(?i)(https?://(?:dx\\.)?doi\\.org/)(?:doi:|https?://(?:dx\\.)?doi\\.org/)");

  /** Licences and people, which stand among identifiers now and then. */
  private static final Pattern NEVER_A_RESOURCE =
      Pattern.compile(
          "^https?://(?:creativecommons\\.org/(?:licenses|publicdomain)/|rightsstatements\\.org/"
              + "|(?:www\\.)?orcid\\.org/|ror\\.org/0)");

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

  /**
   * An identifier with the scheme before it that its source names elsewhere; empty for those of
   * schemes that no page can be found by.
   */
  public static String withScheme(String scheme, String identifier) {
    String value = identifier.strip();
    return switch (scheme.strip().toLowerCase(Locale.ROOT)) {
      case "doi" -> value.startsWith("10.") ? "doi:" + value : value;
      case "hdl", "handle" -> value.matches("[\\d.]+/\\S+") ? "hdl:" + value : value;
      case "ark" -> value.matches("/?\\d{5}/.+") ? "ark:/" + value.replaceFirst("^/", "") : value;
      case "arxiv" -> value.matches("\\d{4}\\.\\d{4,5}.*") ? "arXiv:" + value : value;
      case "isbn", "issn", "eissn", "pmid", "lissn", "istc", "ean13", "upc" -> "";
      default -> value;
    };
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
    HOME_PAGE,
    FILE
  }

  private record Candidate(Rank rank, URI address) {
    static Optional<Candidate> of(String text) {
      String value = LABEL.matcher(text.strip()).replaceFirst("");
      value = DOI_TWICE.matcher(value).replaceFirst("$1");
      if (value.regionMatches(true, 0, "www.", 0, 4)) {
        value = "http://" + value;
      }
      Optional<URI> http = http(value);
      if (http.isPresent()) {
        return http.filter(uri -> !NEVER_A_RESOURCE.matcher(uri.toString()).find())
            .map(uri -> new Candidate(rank(uri), uri));
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
      return persistent(value).flatMap(WebAddresses::http).map(uri -> new Candidate(Rank.URN, uri));
    }

    private static Optional<String> persistent(String value) {
      String lower = value.toLowerCase(Locale.ROOT);
      if (URN.matcher(value).matches()) {
        return Optional.of(
            RESOLVERS.getOrDefault(lower.split("[:-]", 4)[2], "https://nbn-resolving.org/")
                + lower);
      }
      if (ARK.matcher(value).matches()) {
        return Optional.of("https://n2t.net/" + value);
      }
      return ARXIV.matcher(value).matches()
          ? Optional.of("https://arxiv.org/abs/" + value.substring(6).strip())
          : Optional.empty();
    }

    /** A site's first page tells less than any identifier of the work. */
    private static boolean isHome(URI uri) {
      String path = uri.getRawPath();
      return (path == null || path.length() < 2)
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    }

    private static Rank rank(URI uri) {
      String host = uri.getHost();
      if (DOI_HOST.matcher(host).matches()) {
        return Rank.DOI;
      }
      if (HANDLE_HOST.matcher(host).matches()) {
        return Rank.HANDLE;
      }
      if (isFile(uri)) {
        return Rank.FILE;
      }
      return isHome(uri) ? Rank.HOME_PAGE : Rank.LANDING_PAGE;
    }
  }
}
