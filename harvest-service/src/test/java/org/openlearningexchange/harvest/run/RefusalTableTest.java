package org.openlearningexchange.harvest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.record.Refusal;

class RefusalTableTest {
  private static String line(String identifier, String value, String raw) throws IOException {
    StringWriter out = new StringWriter();
    RefusalTable table = new RefusalTable(out);
    table.add(new Refusal(7, identifier, "why", null, value, 2, 3, Instant.EPOCH, raw));
    table.finish();
    return out.toString().split("\r\n", 2)[1];
  }

  @Test
  void quotesWhatATableCouldMistake() throws IOException {
    assertThat(line("a", "x, \"y\"\nz", "<r/>"))
        .isEqualTo("7,2,3,a,why,,\"x, \"\"y\"\"\nz\",1970-01-01T00:00:00Z,<r/>\r\n");
  }

  @Test
  void makesNoFormulaOfWhatASourceWrote() throws IOException {
    assertThat(line("=1+1", "@SUM(A1)", "-2"))
        .contains(",'=1+1,")
        .contains("'@SUM(A1)")
        .contains("'-2");
  }

  @Test
  void shortensLongTexts() throws IOException {
    assertThat(line("a", null, "x".repeat(100_000)).length()).isLessThan(2_200);
  }
}
