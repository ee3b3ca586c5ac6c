package org.openlearningexchange.harvest.mapping.value;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the known terms for access say of cost and time; anything else says nothing. Pure. */
public final class AccessRights {
  private static final Map<String, Boolean> FREE =
      Map.ofEntries(
          Map.entry("http://purl.org/coar/access_right/c_abf2", true),
          Map.entry("https://purl.org/coar/access_right/c_abf2", true),
          Map.entry("info:eu-repo/semantics/openaccess", true),
          Map.entry("open access", true),
          Map.entry("openaccess", true),
          Map.entry("free access", true),
          Map.entry("free access with registration", true),
          Map.entry("available for purchase", false),
          Map.entry("available by subscription", false));

  private static final Set<String> EMBARGOED =
      Set.of(
          "http://purl.org/coar/access_right/c_f1cf",
          "info:eu-repo/semantics/embargoedaccess",
          "embargoed access",
          "embargoedaccess",
          "embargoed");

  private AccessRights() {}

  /** Whether access is free of charge; empty where the text is no such term. */
  public static Optional<Boolean> isFree(String text) {
    return text.length() > 100
        ? Optional.empty()
        : Optional.ofNullable(FREE.get(text.strip().toLowerCase(Locale.ROOT)));
  }

  /** Whether the text is a known term for access that waits for a day. */
  public static boolean isEmbargoed(String text) {
    return text.length() <= 100
        && EMBARGOED.contains(
            text.strip().toLowerCase(Locale.ROOT).replaceFirst("^https:", "http:"));
  }
}
