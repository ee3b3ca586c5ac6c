package org.openlearningexchange.samples.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * Somebody, or some body, that took part.
 *
 * @param role author, editor, publisher … as LOM calls it
 * @param given empty for an organisation
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Person(String role, String name, Optional<String> given, Optional<String> family) {

  /** As Dublin Core has it: family name first. */
  String inverted() {
    return family.isPresent() && given.isPresent() ? family.get() + ", " + given.get() : name;
  }

  boolean isOrganisation() {
    return family.isEmpty();
  }

  /** As LOM has it (vCard 3.0, RFC 2426). */
  String vcard(String organisation) {
    StringBuilder card = new StringBuilder("BEGIN:VCARD\r\nVERSION:3.0\r\n");
    card.append("N:")
        .append(
            isOrganisation()
                ? escape(name) + ";;;;"
                : escape(family.orElse("")) + ";" + escape(given.orElse("")) + ";;;");
    card.append("\r\nFN:").append(escape(name));
    card.append("\r\nORG:").append(escape(isOrganisation() ? name : organisation));
    return card.append("\r\nEND:VCARD").toString();
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }
}
