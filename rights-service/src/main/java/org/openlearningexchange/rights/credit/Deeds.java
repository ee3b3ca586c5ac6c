package org.openlearningexchange.rights.credit;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.Licence;

/**
 * Where a licence can be read in the reader's language: Creative Commons translated the summaries
 * ('deeds') of versions 3.0 and 4.0, their ports included, and of its public-domain tools.
 */
final class Deeds {
  /** Our languages that every such deed exists in, as its repository of legal tools has them. */
  private static final Set<String> LANGUAGES =
      Set.of(
          "ar", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "hi", "hu", "id", "it",
          "ja", "ko", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk");

  private static final Map<String, String> SPELT_OTHERWISE =
      Map.of("nb", "no", "zh-Hans", "zh-hans", "zh-Hant", "zh-hant");

  private Deeds() {}

  /** The deed in this language where there is one, else the licence's own address. */
  static @Nullable URI page(Licence licence, String language) {
    URI uri = licence.uri();
    if (uri == null || !isTranslated(uri)) {
      return uri;
    }
    String deed = SPELT_OTHERWISE.getOrDefault(language, language);
    return SPELT_OTHERWISE.containsKey(language) || LANGUAGES.contains(language)
        ? uri.resolve("deed." + deed)
        : uri;
  }

  private static boolean isTranslated(URI uri) {
    return "creativecommons.org".equals(uri.getHost())
        && uri.getPath().matches("/(?:licenses/[a-z-]+/[34]\\.0/.*|publicdomain/(?:zero|mark)/.*)");
  }
}
