package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.registry.LicenceFacts;

/**
 * Every licence of the registry that grants something, as sources state it. Statements that are not
 * read at all are left out: they have nothing to lose.
 */
final class RegistryStatements {
  /** Between the name of a licence and what the registry says of it. */
  private static final String EXPLAINED = ": ";

  private static final List<Stated> ADDRESSES = all(Form.ADDRESS);
  private static final List<Stated> TITLES = all(Form.TITLE);
  private static final List<Stated> NAMED_TITLES = all(Form.NAMED_TITLE);
  private static final List<Stated> CODES = all(Form.CODE);

  private RegistryStatements() {}

  enum Form {
    ADDRESS,
    /** Alone it may be a title; among other words one needs to be told. */
    TITLE,
    /** With 'Creative Commons' before it. */
    NAMED_TITLE,
    CODE
  }

  /**
   * @param licence what the text states, when it is read right
   */
  record Stated(Licence licence, Form form, String text) {
    boolean isRead() {
      return recognised(text).expression().equals(licence.expression());
    }

    @Override
    public String toString() {
      return text + " (" + licence.expression() + ")";
    }
  }

  static RecognisedRights recognised(String... texts) {
    return Recognition.of(
        Stream.of(texts).map(text -> new LicenceStatement(text, "dc:rights", null)).toList());
  }

  /** By address, title or code, each as often. */
  static Arbitrary<Stated> any() {
    return Arbitraries.oneOf(of(Form.ADDRESS), of(Form.NAMED_TITLE), of(Form.CODE));
  }

  /** Those in this form. */
  static Arbitrary<Stated> of(Form form) {
    return Arbitraries.of(
        switch (form) {
          case ADDRESS -> ADDRESSES;
          case TITLE -> TITLES;
          case NAMED_TITLE -> NAMED_TITLES;
          case CODE -> CODES;
        });
  }

  private static List<Stated> all(Form form) {
    List<Stated> stated = new ArrayList<>();
    for (LicenceFacts facts : LicenceFacts.all()) {
      if (facts.licence().isGrant()) {
        texts(facts, form)
            .filter(text -> !text.contains(EXPLAINED))
            .map(text -> new Stated(facts.licence(), form, text))
            .filter(Stated::isRead)
            .forEach(stated::add);
      }
    }
    return stated;
  }

  private static Stream<String> texts(LicenceFacts facts, Form form) {
    Licence licence = facts.licence();
    return switch (form) {
      case ADDRESS -> licence.uri() == null ? Stream.of() : Stream.of(licence.uri().toString());
      case TITLE -> titles(facts);
      case NAMED_TITLE -> titles(facts).map(title -> named(licence, title));
      case CODE ->
          Stream.of(asWritten(licence.label()), licence.expression(), lower(licence.expression()));
    };
  }

  private static String named(Licence licence, String title) {
    return isCreativeCommons(licence) ? "Creative Commons " + title : title;
  }

  static boolean isReadByItsId(Licence licence) {
    return new Stated(licence, Form.CODE, licence.expression()).isRead();
  }

  static boolean isCreativeCommons(Licence licence) {
    return licence.family().startsWith("CC");
  }

  /** Without what only the registry says. */
  private static String asWritten(String label) {
    return label.replace(" (version not stated)", "");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Those of families say in many languages that the version is not stated, as no source does. */
  private static Stream<String> titles(LicenceFacts facts) {
    return facts.licence().isExact() ? facts.titles().values().stream().distinct() : Stream.of();
  }
}
