package org.openlearningexchange.rights.credit;

import java.net.URI;
import java.util.List;
import org.openlearningexchange.rights.licence.LicenceExpression;
import org.openlearningexchange.rights.licence.Licences;

/** Works to be credited. */
final class CreditFixtures {
  static final URI SOURCE = URI.create("https://repository.example.org/algebra");
  static final Author ANA = new Author("Ana Ruiz", null);
  static final Author BO =
      new Author("Bo Lind", URI.create("https://orcid.org/0000-0002-1825-0097"));

  private CreditFixtures() {}

  static Credit algebra(String licence) {
    return new Credit(
        new Title("Algebra", "en"),
        List.of(ANA, BO),
        SOURCE,
        null,
        terms(licence),
        false,
        List.of(),
        null,
        null);
  }

  static Terms terms(String expression) {
    return LicenceExpression.parse(expression)
        .map(found -> Terms.ofParts(found.licences()))
        .orElse(Terms.UNKNOWN);
  }

  static Terms licence(String id) {
    return Terms.of(Licences.find(id).orElseThrow());
  }

  static Wording in(String language) {
    return Wordings.choose(language, null, List.of());
  }

  static String text(Credit credit, String language) {
    return CreditWriting.write(credit, in(language), CreditFormat.TEXT).strip();
  }

  static String html(Credit credit, String language) {
    return CreditWriting.write(credit, in(language), CreditFormat.HTML).strip();
  }

  static String markdown(Credit credit, String language) {
    return CreditWriting.write(credit, in(language), CreditFormat.MARKDOWN).strip();
  }
}
