package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.rights.recognition.RegistryStatements.recognised;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.openlearningexchange.rights.recognition.RegistryStatements.Form;
import org.openlearningexchange.rights.recognition.RegistryStatements.Stated;

/**
 * What does not change the meaning of a statement changes nothing of what is read. Names of other
 * licences may be too short to be told among other words, which costs their reader nothing.
 */
class PreservingMutationTest {

  @Property(seed = "2026", tries = 3_000, shrinking = ShrinkingMode.OFF)
  void readsTheSameInAnotherDress(
      @ForAll("stated") Stated stated, @ForAll("dresses") String dress) {
    assertSame(stated, dress.formatted(stated.text()));
  }

  @Property(seed = "2026", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void readsTheSameWithOtherSpaces(
      @ForAll("stated") Stated stated, @ForAll("spaces") String space) {
    assertSame(stated, stated.text().replace(" ", space));
  }

  @Property(seed = "2026", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void readsTheSameInOtherLetters(
      @ForAll("words") Stated stated, @ForAll("letters") Rewriting letters) {
    assertSame(stated, letters.of(stated.text()));
  }

  @Property(seed = "2026", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void readsTheSameInCapitals(@ForAll("titles") Stated stated) {
    assertSame(stated, stated.text().toUpperCase(Locale.ROOT));
  }

  @Property(seed = "2026", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void readsTheSameInSmallLetters(@ForAll("titles") Stated stated) {
    assertSame(stated, stated.text().toLowerCase(Locale.ROOT));
  }

  @Property(seed = "2026", tries = 3_000, shrinking = ShrinkingMode.OFF)
  void readsTheSameAtAnotherSpellingOfTheAddress(
      @ForAll("creativeCommonsAddresses") Stated stated, @ForAll("spellings") Rewriting spelling) {
    assertSame(stated, spelling.of(stated.text()));
  }

  @Property(seed = "2026", tries = 2_000, shrinking = ShrinkingMode.OFF)
  void readsTheSameWhenSaidTwice(@ForAll("stated") Stated stated, @ForAll("joints") String joint) {
    assertSame(stated, stated.text() + joint + stated.text());
  }

  private static void assertSame(Stated stated, String mutated) {
    RecognisedRights plain = recognised(stated.text());
    RecognisedRights rights = recognised(mutated);

    assertThat(rights.expression()).as(mutated).isEqualTo(plain.expression());
    assertThat(rights.permits()).as(mutated).isEqualTo(plain.permits());
  }

  @Provide
  Arbitrary<Stated> stated() {
    return RegistryStatements.any()
        .filter(stated -> RegistryStatements.isCreativeCommons(stated.licence()));
  }

  @Provide
  Arbitrary<Stated> words() {
    return Arbitraries.oneOf(RegistryStatements.of(Form.TITLE), RegistryStatements.of(Form.CODE));
  }

  @Provide
  Arbitrary<Stated> titles() {
    return RegistryStatements.of(Form.TITLE);
  }

  @Provide
  Arbitrary<Stated> creativeCommonsAddresses() {
    return RegistryStatements.of(Form.ADDRESS)
        .filter(stated -> stated.text().startsWith("https://creativecommons.org/"))
        .filter(stated -> RegistryStatements.isCreativeCommons(stated.licence()));
  }

  @Provide
  Arbitrary<String> dresses() {
    return Arbitraries.of(
        "  %s\n",
        "%s.",
        "(%s)",
        "\"%s\"",
        "«%s»",
        "[%s]",
        "<p>%s</p>",
        "<b>%s</b><br/>",
        "<span class=\"licence\">%s</span>",
        "<a href=\"https://example.org/terms\">%s</a>",
        "&quot;%s&quot;",
        "&nbsp;%s&nbsp;",
        "\uFEFF%s\u200B",
        "License: %s",
        "Lizenz: %s",
        "Licencia: %s",
        "Licence : %s",
        "Licenza: %s",
        "Licença: %s",
        "Лицензия: %s",
        "ライセンス: %s",
        "许可协议：%s",
        "This work is licensed under %s",
        "This work is licensed under the terms of the %s.",
        "Dieses Werk steht unter %s.",
        "Cette œuvre est mise à disposition sous %s.",
        "Esta obra está bajo %s.",
        "Quest'opera è distribuita con %s.",
        "Este trabalho está sob %s",
        "Dit werk valt onder %s",
        "Utwór dostępny na: %s",
        "Произведение доступно на условиях %s",
        "© 2017 Anna Example. %s");
  }

  @Provide
  Arbitrary<String> spaces() {
    return Arbitraries.of(
        "  ", "\t", "\n", "\r\n", "\u00A0", "\u2009", "\u3000", "&nbsp;", "&#160;", " \u200B");
  }

  @Provide
  Arbitrary<Rewriting> letters() {
    return Arbitraries.of(
        new Rewriting("decomposed", text -> Normalizer.normalize(text, Normalizer.Form.NFD)),
        new Rewriting("composed", text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
        new Rewriting("full width", PreservingMutationTest::fullWidth),
        new Rewriting("other hyphen", text -> text.replace('-', '\u2011')),
        new Rewriting("dash", text -> text.replace('-', '\u2013')),
        new Rewriting("other apostrophe", text -> text.replace('\'', '\u2019')),
        new Rewriting("soft hyphen", text -> text.charAt(0) + "\u00AD" + text.substring(1)),
        new Rewriting(
            "entity",
            text -> "&#x" + Integer.toHexString(text.charAt(0)) + ";" + text.substring(1)));
  }

  @Provide
  Arbitrary<Rewriting> spellings() {
    return Arbitraries.of(
        new Rewriting("http", text -> text.replace("https:", "http:")),
        new Rewriting("no scheme", text -> text.replace("https://", "")),
        new Rewriting("no protocol", text -> text.replace("https:", "")),
        new Rewriting("www", text -> text.replace("//", "//www.")),
        new Rewriting("capitals", text -> text.replace("creativecommons", "CreativeCommons")),
        new Rewriting("all capitals", text -> text.toUpperCase(Locale.ROOT)),
        new Rewriting("no slash at its end", text -> text.replaceFirst("/$", "")),
        new Rewriting("two slashes", text -> text + "/"),
        new Rewriting("deed", text -> text + "deed.de"),
        new Rewriting("deed in capitals", text -> text + "deed.zh-TW"),
        new Rewriting("legal code", text -> text + "legalcode"),
        new Rewriting("legal code's language", text -> text + "legalcode.fr"),
        new Rewriting("query", text -> text + "?lang=en&ref=chooser-v1"),
        new Rewriting("fragment", text -> text + "#terms"),
        new Rewriting("British", text -> text.replace("/licenses/", "/licences/")),
        new Rewriting("percent", text -> text.replace("/b", "/%62")),
        new Rewriting("archive", text -> "https://web.archive.org/web/20200101000000/" + text),
        new Rewriting("angle brackets", text -> "<" + text + ">"),
        new Rewriting("link", text -> "<a rel=\"license\" href=\"" + text + "\">licence</a>"),
        new Rewriting("link in Markdown", text -> "[licence](" + text + ")"),
        new Rewriting("entities", text -> text.replace("/", "&#47;")),
        new Rewriting("full stop", text -> "See " + text + "."));
  }

  @Provide
  Arbitrary<String> joints() {
    return Arbitraries.of(" ", ". ", "; ", ", ", "\n", " - ", " (", " / ");
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars()
        .forEach(
            letter ->
                wide.append((char) (letter > ' ' && letter < 0x7F ? letter + 0xFEE0 : letter)));
    return wide.toString();
  }

  /** A way to write the same. */
  private record Rewriting(String name, UnaryOperator<String> rewriting) {
    String of(String text) {
      return rewriting.apply(text);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
