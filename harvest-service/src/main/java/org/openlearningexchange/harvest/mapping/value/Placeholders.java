package org.openlearningexchange.harvest.mapping.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What forms and programs write where nobody knew a name. Pure. */
final class Placeholders {
  private static final Set<String> WHOLE =
      Set.of(
          "no speaker",
          "no author",
          "no name",
          "na",
          "n.a",
          "n.n",
          "nn",
          "n. n",
          "inconnu",
          "auteur inconnu",
          "sans auteur",
          "desconocido",
          "autor desconocido",
          "sin autor",
          "desconhecido",
          "sconosciuto",
          "неизвестно",
          "未知",
          "不明",
          "غير معروف",
          "kein autor",
          "keine angabe",
          "nicht angegeben",
          "k.a",
          "k. a",
          "s.n",
          "s. n",
          "alle",
          "all",
          "author",
          "creator",
          "autor",
          "auteur",
          "anonymous",
          "anonym",
          "anonyme",
          "anon",
          "various",
          "various authors",
          "multiple authors",
          "diverse",
          "verschiedene",
          "et al",
          "default",
          "user",
          "admin",
          "administrator",
          "system administrator",
          "not available",
          "not applicable",
          "not specified",
          "non disponible",
          "none given",
          "not found",
          "tba",
          "tbd",
          "xxx",
          "test");

  /** A name of nothing but these, such as {@code null null}. */
  private static final Set<String> WORDS =
      Set.of("null", "none", "undefined", "nan", "unknown", "unbekannt", "n/a", "author", "nil");

  private static final Pattern TEMPLATE =
      Pattern.compile("[$#]\\{.*|\\{\\{.*|<%.*|\\[object .*|:?\\(?:?un(?:av|kn|al|as|tc|ap)\\)?");
  private static final Pattern EDGES = Pattern.compile("^[\\s\\p{P}]+|[\\s\\p{P}]+$");

  private Placeholders() {}

  static boolean isOne(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    String bare = EDGES.matcher(lower).replaceAll("");
    return bare.isEmpty()
        || WHOLE.contains(bare)
        || TEMPLATE.matcher(lower).matches()
        || Arrays.stream(bare.split("[\\s,;]+", -1)).allMatch(WORDS::contains);
  }
}
