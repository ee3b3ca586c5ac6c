package org.openlearningexchange.harvest.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressesTest {
  private static String best(String... candidates) {
    return WebAddresses.best(List.of(candidates)).map(URI::toString).orElse("none");
  }

  @Test
  void prefersTheLandingPageThenDoiThenHandleThenUrnThenFile() {
    String file = "https://example.org/a.pdf";
    String urn = "urn:nbn:de:kobv:83-1";
    String handle = "hdl:1721.1/7";
    String doi = "doi:10.5281/zenodo.1";
    String page = "https://example.org/record/1";

    assertThat(best(file, urn, handle, doi, page)).isEqualTo(page);
    assertThat(best(file, urn, handle, doi)).isEqualTo("https://doi.org/10.5281/zenodo.1");
    assertThat(best(file, urn, handle)).isEqualTo("https://hdl.handle.net/1721.1/7");
    assertThat(best(file, urn)).isEqualTo("https://nbn-resolving.org/urn:nbn:de:kobv:83-1");
    assertThat(best(file)).isEqualTo(file);
  }

  @Test
  void resolvesABareDoi() {
    assertThat(best(" 10.1000/182 ")).isEqualTo("https://doi.org/10.1000/182");
  }

  @ParameterizedTest
  @CsvSource({
    "URL: https://x.org/1, https://x.org/1",
    "www.x.org/1, http://www.x.org/1",
    "doi.org/10.1000/182, https://doi.org/10.1000/182",
    "https://doi.org/doi:10.1000/182, https://doi.org/10.1000/182",
    "DOI 10.1000/182, https://doi.org/10.1000/182",
    "info:hdl/1721.1/7, https://hdl.handle.net/1721.1/7",
    "arXiv:1507.03011, https://arxiv.org/abs/1507.03011",
    "ark:/12148/bpt6k1, https://n2t.net/ark:/12148/bpt6k1",
    "URN:NBN:fi:jyu-2010, https://urn.fi/urn:nbn:fi:jyu-2010"
  })
  void makesIdentifiersResolvable(String identifier, String address) {
    assertThat(best(identifier)).isEqualTo(address);
  }

  @Test
  void takesASitesFirstPageOnlyWhereNothingElseIs() {
    assertThat(best("https://x.org/", "10.1000/182")).isEqualTo("https://doi.org/10.1000/182");
    assertThat(best("https://x.org/")).isEqualTo("https://x.org/");
  }

  @Test
  void takesNeitherLicenceNorPersonForTheResource() {
    assertThat(
            best(
                "https://creativecommons.org/licenses/by/4.0/",
                "https://orcid.org/0000-0002-1694-233X"))
        .isEqualTo("none");
  }

  @Test
  void knowsFilesOfRepositories() {
    assertThat(best("http://x.org/bitstream/1/2/a", "http://hdl.handle.net/1/2"))
        .isEqualTo("http://hdl.handle.net/1/2");
  }

  @Test
  void repairsCharactersThatAddressesCannotHave() {
    assertThat(best("https://example.org/a[1]|b%zz"))
        .isEqualTo("https://example.org/a%5B1%5D%7Cb%25zz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "ISBN 978-3-16-148410-0",
        "Meier (2019): Algebra. In: Journal 10.5",
        "http://",
        "https:///x",
        "http://user:pw@example.org/",
        "http://exa mple.org/",
        "ftp://example.org/a",
        "oai:example.org:1"
      })
  void takesNothingElseForAnAddress(String candidate) {
    assertThat(best(candidate)).isEqualTo("none");
  }
}
