package org.openlearningexchange.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @Test
  void writesACellForEachColumn() {
    CSVRecord row = read(SharedFixtures.algebra(), Locale.GERMAN);

    assertThat(row.get("id")).isEqualTo("4737ca62-188a-58d8-bd47-ce6d0e7d2cfd");
    assertThat(row.get("title")).isEqualTo("Lineare Algebra I");
    assertThat(row.get("titleLanguage")).isEqualTo("de");
    assertThat(row.get("member")).isEqualTo("Example University");
    assertThat(row.get("subject")).isEqualTo("Mathematik");
    assertThat(row.get("keyword")).isEqualTo("Vektorraum|Matrix");
    assertThat(row.get("licence")).isEqualTo("CC-BY-4.0");
    assertThat(row.get("reuse")).isEqualTo("share|adapt|commercial");
    assertThat(row.get("workloadHours")).isEqualTo("150");
    assertThat(row.get("credits") + row.get("creditSystem")).isEqualTo("5ECTS");
    assertThat(row.get("credit"))
        .isEqualTo(
            "“Lineare Algebra I” · Ada Beispiel · CC BY 4.0,"
                + " https://creativecommons.org/licenses/by/4.0/ ·"
                + " https://repository.example.org/courses/linear-algebra-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", " \r\n=1", "\u0000=1"})
  void letsNoCellBeAFormula(String text) {
    CSVRecord row = read(SharedFixtures.saying(text), Locale.ENGLISH);

    assertThat(List.of(row.get("title"), row.get("creator"), row.get("member")))
        .allMatch(cell -> cell.startsWith("'"));
  }

  @Test
  void showsNoLicenceThatIsDisputed() {
    CSVRecord row = read(SharedFixtures.disputed(), Locale.ENGLISH);

    assertThat(row.get("licence") + row.get("licenceUrl") + row.get("reuse")).isEmpty();
    assertThat(row.get("disputed")).isEqualTo("yes");
    assertThat(row.get("credit")).doesNotContain("reserved");
  }

  static CSVRecord read(SharedResource shared, Locale reader) {
    String table = CsvTable.header() + CsvTable.row(shared, reader);
    assertThat(table).startsWith("\uFEFF");
    try (CSVParser parser =
        CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(table.substring(1)))) {
      List<CSVRecord> rows = parser.getRecords();
      assertThat(rows).hasSize(1);
      assertThat(rows.get(0).isConsistent()).isTrue();
      return rows.get(0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
