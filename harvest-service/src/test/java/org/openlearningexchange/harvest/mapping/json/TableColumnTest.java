package org.openlearningexchange.harvest.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableColumnTest {
  @Test
  void knowsHeadersWhateverTheirCaseAndSeparators() {
    assertThat(TableColumn.find("Date Published"))
        .contains(new TableColumn.Header(TableColumn.DATE_PUBLISHED, null));
    assertThat(TableColumn.find("\uFEFFid")).contains(new TableColumn.Header(TableColumn.ID, null));
    assertThat(TableColumn.find("WORKLOAD_HOURS"))
        .contains(new TableColumn.Header(TableColumn.WORKLOAD_HOURS, null));
    assertThat(TableColumn.find("Licence"))
        .contains(new TableColumn.Header(TableColumn.LICENSE, null));
  }

  @Test
  void readsTheLanguageOfAColumn() {
    assertThat(TableColumn.find("Title@de"))
        .contains(new TableColumn.Header(TableColumn.TITLE, "de"));
  }

  @Test
  void doesNotGuessAtOtherHeaders() {
    assertThat(TableColumn.find("price group")).isEmpty();
    assertThat(TableColumn.find("")).isEmpty();
  }
}
