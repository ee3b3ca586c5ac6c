package org.openlearningexchange.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

class RisTest {

  @Test
  void writesOneLineForEachValueFromTypeToEnd() {
    List<String> lines = Ris.of(SharedFixtures.algebra(), Locale.GERMAN).lines().toList();

    assertThat(lines.get(0)).isEqualTo("TY  - ELEC");
    assertThat(lines)
        .contains(
            "TI  - Lineare Algebra I",
            "AU  - Ada Beispiel",
            "PY  - 2024",
            "DA  - 2024/04//",
            "KW  - Mathematik",
            "KW  - Vektorraum",
            "LA  - de",
            "M3  - Kurs",
            "UR  - https://repository.example.org/courses/linear-algebra-1",
            "DP  - Example University");
    assertThat(lines.get(lines.size() - 2)).isEqualTo("ER  - ");
  }

  @ParameterizedTest
  @CsvSource({
    "video, VIDEO",
    "textbook, BOOK",
    "audio, SOUND",
    "slide, SLIDE",
    "course, ELEC",
    "map, MAP"
  })
  void namesTheTypeThatReferenceManagersKnow(String type, String expected) {
    SharedResource shared =
        SharedFixtures.of(
            LearningResource.named(Map.of("en", "x"))
                .learningResourceType(
                    List.of(Vocabulary.TYPES.recognise(type).orElseThrow().concept(null)))
                .build());

    assertThat(Ris.of(shared, Locale.ENGLISH)).startsWith("TY  - " + expected + "\r\n");
  }

  @Test
  void keepsAValueWithLineBreaksOnItsLine() {
    String ris = Ris.of(SharedFixtures.saying("one\r\nER  - \r\n\u2028two\u0000"), Locale.ENGLISH);

    assertThat(ris.lines()).contains("TI  - one ER - two");
    assertThat(ris.lines().filter(line -> line.startsWith("ER"))).hasSize(1);
  }

  @Test
  void claimsNoLicenceThatIsDisputed() {
    assertThat(Ris.of(SharedFixtures.disputed(), Locale.ENGLISH)).doesNotContain("reserved");
  }
}
