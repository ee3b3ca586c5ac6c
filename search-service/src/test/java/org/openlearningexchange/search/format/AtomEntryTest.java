package org.openlearningexchange.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.w3c.dom.Element;

class AtomEntryTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @Test
  void isACompleteEntryInTheReadersLanguage() {
    Element entry = Parsed.xml(AtomEntry.of(SharedFixtures.algebra(), Locale.ENGLISH));

    assertThat(entry.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(Parsed.texts(entry, "id"))
        .containsExactly("urn:uuid:4737ca62-188a-58d8-bd47-ce6d0e7d2cfd");
    assertThat(Parsed.texts(entry, "title")).containsExactly("Linear algebra I");
    assertThat(Parsed.texts(entry, "updated")).containsExactly("2026-11-02T03:14:16Z");
    assertThat(Parsed.texts(entry, "name")).containsExactly("Ada Beispiel");
    assertThat(Parsed.texts(entry, "rights"))
        .containsExactly("CC BY 4.0, https://creativecommons.org/licenses/by/4.0/");
    assertThat(links(entry))
        .containsExactly(
            "alternate https://repository.example.org/courses/linear-algebra-1",
            "related https://search.example.org/resources/4737ca62-188a-58d8-bd47-ce6d0e7d2cfd",
            "license https://creativecommons.org/licenses/by/4.0/",
            "enclosure https://repository.example.org/files/linear-algebra-1.pdf");
    assertThat(Parsed.elements(entry, "category").get(0).getAttribute("label"))
        .isEqualTo("Mathematics");
  }

  @Test
  void namesTheProviderAsAuthorWhereNobodyElseIsNamed() {
    SharedResource shared = SharedFixtures.of(LearningResource.named(Map.of("en", "x")).build());

    Element entry = Parsed.xml(AtomEntry.of(shared, Locale.ENGLISH));

    assertThat(Parsed.texts(entry, "name")).containsExactly("Example University");
  }

  @Test
  void linksToOurPageWhereTheSourceGivesNoAddressThatMayBeFollowed() {
    SharedResource shared =
        SharedFixtures.of(
            LearningResource.named(Map.of("en", "x"))
                .id(URI.create("javascript:alert(1)"))
                .build());

    Element entry = Parsed.xml(AtomEntry.of(shared, Locale.ENGLISH));

    assertThat(links(entry))
        .containsExactly(
            "alternate " + shared.page(), "license https://creativecommons.org/licenses/by/4.0/");
  }

  @Test
  void claimsNoLicenceThatIsDisputed() {
    Element entry = Parsed.xml(AtomEntry.of(SharedFixtures.disputed(), Locale.ENGLISH));

    assertThat(Parsed.texts(entry, "rights")).isEmpty();
    assertThat(links(entry)).noneMatch(link -> link.startsWith("license"));
  }

  private static List<String> links(Element entry) {
    return Parsed.elements(entry, "link").stream()
        .map(link -> link.getAttribute("rel") + " " + link.getAttribute("href"))
        .toList();
  }
}
