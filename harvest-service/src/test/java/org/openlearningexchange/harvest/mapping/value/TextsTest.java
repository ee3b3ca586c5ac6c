package org.openlearningexchange.harvest.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void takesMarkupOut() {
    assertThat(Texts.line("<p>A <b>bold</b>&nbsp;claim</p><script>alert(1)</script>", 100))
        .isEqualTo("A bold claim");
    assertThat(Texts.paragraphs("<p>One</p><p>Two<br>Three</p>", 100))
        .isEqualTo("One\n\nTwo\nThree");
  }

  @Test
  void takesOutTheMarkupOfArticlesAndFormulas() {
    assertThat(Texts.line("<jats:p>Let <mml:math><mml:mi>x</mml:mi></mml:math></jats:p>", 100))
        .isEqualTo("Let x");
  }

  @Test
  void takesMarkupOutThatWasEscapedTwice() {
    assertThat(Texts.line("&amp;lt;i&amp;gt;Homo&amp;lt;/i&amp;gt; sapiens", 100))
        .isEqualTo("Homo sapiens");
  }

  @Test
  void leavesTextAloneThatOnlyLooksLikeMarkup() {
    assertThat(Texts.line("a < b and c > d, R&D", 100)).isEqualTo("a < b and c > d, R&D");
    assertThat(Texts.line("if x<y and y>z, R&amp;D", 100)).isEqualTo("if x<y and y>z, R&D");
    assertThat(Texts.line("List<String> &amp; types", 100)).isEqualTo("List<String> & types");
  }

  @Test
  void stripsBidirectionalControlsButKeepsMarks() {
    assertThat(Texts.line("abc\u202Egnp.exe\u2066x\u2069 \u200Fשלום", 100))
        .isEqualTo("abcgnp.exex \u200Fשלום");
  }

  @Test
  void boundsLengthWithoutCuttingACharacter() {
    assertThat(Texts.line("😀😀😀", 3)).isEqualTo("😀");
    assertThat(Texts.line("x".repeat(200_000), 1000)).hasSize(1000);
  }

  @Test
  void collapsesWhiteSpace() {
    assertThat(Texts.line("  a \n\t b\u00A0 c ", 100)).isEqualTo("a b c");
    assertThat(Texts.paragraphs("a \n\n\n\n b", 100)).isEqualTo("a\n\nb");
  }
}
