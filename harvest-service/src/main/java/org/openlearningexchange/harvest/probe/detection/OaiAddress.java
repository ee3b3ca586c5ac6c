package org.openlearningexchange.harvest.probe.detection;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be said of an address that may be an OAI-PMH interface's. Pure. */
public final class OaiAddress {
  private static final Set<String> ARGUMENTS =
      Set.of("verb", "metadataprefix", "set", "from", "until", "identifier", "resumptiontoken");

  private static final Pattern PATH =
      Pattern.compile(
          "(?i)(?:^|/)(?:[\\w.-]*oai(?:[-_]?pmh)?(?:2|2d)?(?:\\.\\w+)?|oai-pmh-repository"
              + "|OAIDataProvider|oaiserver|Special:OAIRepository|;oai)(?:/|$)");

  private OaiAddress() {}

  /** Without the arguments of a request: the base URL. */
  public static URI base(URI address) {
    String text = address.toString().replaceFirst("#.*$", "");
    int query = text.indexOf('?');
    if (query < 0) {
      return URI.create(text);
    }
    String kept =
        Arrays.stream(text.substring(query + 1).split("&", -1))
            .filter(argument -> !argument.isEmpty() && !isArgument(argument))
            .collect(Collectors.joining("&"));
    return URI.create(text.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept));
  }

  /** Whether it looks like one. */
  static boolean isLikely(URI address) {
    String query = address.getRawQuery();
    return (query != null && query.toLowerCase(Locale.ROOT).matches("(?:.*&)?verb=.*"))
        || PATH.matcher(String.valueOf(address.getRawPath())).find();
  }

  private static boolean isArgument(String argument) {
    return ARGUMENTS.contains(argument.split("=", 2)[0].toLowerCase(Locale.ROOT));
  }
}
