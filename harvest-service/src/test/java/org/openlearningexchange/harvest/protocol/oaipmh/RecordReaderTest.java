package org.openlearningexchange.harvest.protocol.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.protocol.Delivered;
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
  void refusesTextThatNestingMultiplies() {
    String open = "<a>".repeat(95);
    String close = "</a>".repeat(95);

    Delivered record = read("<record>" + open + "x".repeat(1_000_000) + close + "</record>");

    assertThat(((UnreadableRecord) record).reason()).contains("too much text in nested elements");
  }

  private static Delivered read(String xml) {
    return RecordReader.read(xml, "", true, LARGEST);
  }
}
