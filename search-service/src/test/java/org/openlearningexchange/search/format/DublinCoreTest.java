package org.openlearningexchange.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class DublinCoreTest {

  @Test
  void givesAllTitlesWithTheReadersFirst() {
    Element dc = Parsed.xml(DublinCore.oai(SharedFixtures.algebra(), Locale.ENGLISH));

    assertThat(dc.getNamespaceURI()).isEqualTo("http://www.openarchives.org/OAI/2.0/oai_dc/");
    assertThat(Parsed.texts(dc, "title")).containsExactly("Linear algebra I", "Lineare Algebra I");
    assertThat(Parsed.elements(dc, "title").get(1).getAttribute("xml:lang")).isEqualTo("de");
    assertThat(Parsed.texts(dc, "publisher"))
        .containsExactly("Example Open University", "Example University");
    assertThat(Parsed.texts(dc, "identifier"))
        .containsExactly(
            "https://repository.example.org/courses/linear-algebra-1",
            "https://search.example.org/resources/4737ca62-188a-58d8-bd47-ce6d0e7d2cfd",
            "urn:uuid:4737ca62-188a-58d8-bd47-ce6d0e7d2cfd");
    assertThat(Parsed.texts(dc, "rights"))
        .containsExactly("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");
  }

  @Test
  void claimsNoLicenceThatIsDisputed() {
    Element dc = Parsed.xml(DublinCore.sru(SharedFixtures.disputed(), Locale.ENGLISH));

    assertThat(dc.getNamespaceURI()).isEqualTo("info:srw/schema/1/dc-schema");
    assertThat(Parsed.texts(dc, "rights")).isEmpty();
  }
}
