package org.openlearningexchange.rights.decision;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.rights.recognition.RecognisedRights;

/**
 * Whether a record says nothing of rights: no statement, or only such as are empty, speak of access
 * or price, or of the metadata. What merely could not be read is a statement all the same: it may
 * reserve rights in a language that is not known here.
 */
final class Silence {
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "n/a",
          "na",
          "n.a",
          "none",
          "null",
          "nil",
          "unknown",
          "undefined",
          "unspecified",
          "not specified",
          "not stated",
          "not provided",
          "not available",
          "licence not specified",
          "license not specified",
          "no licence specified",
          "no license specified",
          "notspecified",
          "unbekannt",
          "keine angabe",
          "nicht angegeben",
          "inconnu",
          "non renseigne",
          "non renseigné",
          "non précisé",
          "desconocido",
          "no especificado",
          "no especificada",
          "sconosciuto",
          "non specificato",
          "não especificado",
          "desconhecido",
          "onbekend",
          "nie podano",
          "нет данных",
          "не указано",
          "未知",
          "未指定",
          "不明",
          "open access",
          "openaccess",
          "open",
          "freely available",
          "free",
          "free access",
          "free of charge",
          "kostenlos",
          "frei zugänglich",
          "freier zugang",
          "gratuit",
          "accès libre",
          "acceso abierto",
          "gratis",
          "accesso aperto",
          "acesso aberto",
          "info:eu-repo/semantics/openaccess",
          "http://purl.org/coar/access_right/c_abf2",
          "https://purl.org/coar/access_right/c_abf2");

  private Silence() {}

  static boolean of(RecognisedRights rights) {
    return rights.status() == Status.UNKNOWN
        && rights.expression().equals(RecognisedRights.NONE)
        && !rights.ambiguous()
        && rights.evidence().stream().allMatch(said -> saysNothing(said.statement()));
  }

  private static boolean saysNothing(LicenceStatement statement) {
    return isAboutMetadata(statement.field())
        || statement.text().chars().noneMatch(Character::isLetterOrDigit)
        || SAYS_NOTHING.contains(bare(statement.text()));
  }

  private static boolean isAboutMetadata(@Nullable String field) {
    return field != null && field.toLowerCase(Locale.ROOT).contains("metadata");
  }

  private static String bare(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("^[\\s\\[(\"']+|[\\s\\])\"'.!/]+$", "");
  }
}
