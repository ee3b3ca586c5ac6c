package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.search.Fixtures;
import org.openlearningexchange.search.document.ResourceDocument;

class ResultReaderTest {
  private static final UUID ID = UUID.fromString("6d0c8f2e-1b7a-4c53-9a52-0f8e4b7c1d23");
  private static final UUID REPOSITORY = UUID.fromString("9b1f5a70-3c9e-4d0c-8f27-5a1c2e7d4b60");

  @Test
  void namesNoLicenceThatIsDisputed() {
    assertThat(licence(Fixtures.flagged(ID, 2, REPOSITORY)))
        .isEqualTo(new ResultItem.Licence("NONE", "Licence disputed", null, "unknown", List.of()));
  }

  @Test
  void namesTheLicenceThatNobodyDisputes() {
    ResultItem.Licence licence =
        licence(
            Fixtures.published(
                ID,
                1,
                REPOSITORY,
                Fixtures.titled("en", "Algebra").build(),
                Fixtures.rights("CC-BY-4.0", "CC BY 4.0", Set.of(Use.SHARE))));

    assertThat(licence)
        .isEqualTo(
            new ResultItem.Licence(
                "CC-BY-4.0",
                "CC BY 4.0",
                URI.create("https://creativecommons.org/licenses/by/4.0/"),
                "declared",
                List.of("share")));
  }

  private static ResultItem.Licence licence(PublishedResource message) {
    return ResultReader.licence(
        Json.read(Json.write(ResourceDocument.of(message)), JsonNode.class));
  }
}
