package org.openlearningexchange.harvest.protocol.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;

class RecordReaderTest {
  private static final int LARGEST = 2_000_000;

  @Test
  void namesARecordThatIsNotWellFormed() {
    Delivered record = read("<record><identifier>\n oai:x:1 </identifier><b></record>");

    assertThat(((UnreadableRecord) record).identifier()).isEqualTo("oai:x:1");
  }

  @Test
  void doesNotLoseItsTimeInBlanksWithoutEnd() {
    String blanks = " ".repeat(200_000);

    Delivered record =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> read("<record><identifier>" + blanks + "<b></record>"));

    assertThat(((UnreadableRecord) record).identifier()).isNull();
  }

  @Test
  void keepsTextOnceHoweverDeepItStands() {
    String open = "<a>".repeat(90);
    String close = "</a>".repeat(90);
    String text = "x".repeat(1_000_000);
    List<Delivered> kept = new ArrayList<>();

    // kept at each level, the texts of these would need 9 GB
    for (int record = 0; record < 50; record++) {
      kept.add(
          read(
              "<record><header><identifier>1</identifier></header><metadata>"
                  + open
                  + text
                  + close
                  + "</metadata></record>"));
    }

    assertThat(kept)
        .allSatisfy(
            record ->
                assertThat(((Metadata.Xml) ((SourceRecord) record).metadata()).root().text())
                    .hasSize(1_000_000));
  }

  @Test
  void saysWhereTheFaultStands() {
    String xml = "<record>\n  <header><identifier>1</identifier></header>\n  <b></c></record>";

    assertThat(((UnreadableRecord) read(xml)).reason())
        .contains("not well-formed")
        .contains("(line 3, column ");
  }

  private static Delivered read(String xml) {
    return new RecordReader(LARGEST).read(xml, "", OaiDocument.Extent.WHOLE);
  }
}
