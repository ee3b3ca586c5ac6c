package org.openlearningexchange.harvest.mapping.json.page;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openlearningexchange.harvest.mapping.json.node.Node;
import org.openlearningexchange.harvest.mapping.json.page.ResourceTypes.Standing;

/** Pages that every site has and nobody learns from. Pure. */
final class OffTopic {
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)(?:datenschutz(?:erklärung|hinweise)?|impressum|imprint|privacy(?: policy)?|legal notice|"
              + "terms (?:of use|and conditions)|nutzungsbedingungen|agb|kontakt|contact(?: us)?|cookies?|"
              + "mentions légales|aviso legal|neues dokument|new document|untitled(?: document)?|"
              + "unbenannt|404|(?:page )?not found|seite nicht gefunden|login|anmelden|home|startseite)");
  private static final Pattern STEP =
      Pattern.compile(
          "(?i).*/(?:datenschutz(?:erklaerung)?|impressum|imprint|privacy(?:-policy)?|legal-notice|terms(?:-of-use)?|"
              + "nutzungsbedingungen|agb|kontakt|contact|cookies|login)(?:\\.\\w+)?/?");

  private OffTopic() {}

  /** By title or address; of a course or the like by both, since one may teach data protection. */
  static boolean is(Node node, URI page, Standing standing) {
    boolean byTitle =
        node.label().map(title -> TITLE.matcher(title.strip()).matches()).orElse(false);
    boolean byAddress =
        STEP.matcher(String.valueOf(page.getPath()).toLowerCase(Locale.ROOT)).matches();
    return standing == Standing.EDUCATIONAL ? byTitle && byAddress : byTitle || byAddress;
  }
}
