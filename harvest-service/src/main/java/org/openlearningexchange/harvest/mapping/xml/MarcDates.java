package org.openlearningexchange.harvest.mapping.xml;

import org.openlearningexchange.harvest.mapping.ResourceDraft;

/** When a work was published, by MARC's imprint and 008. */
final class MarcDates {
  private final MarcRecord marc;
  private final ResourceDraft draft;

  MarcDates(MarcRecord marc, ResourceDraft draft) {
    this.marc = marc;
    this.draft = draft;
  }

  /** The coded date where it is one single date, else what the imprint says. */
  void map() {
    String coded = marc.control("008", 7, 11);
    switch (marc.control("008", 6, 7)) {
      case "s", "t", "r" -> published("marc:008/07-10", coded);
      case "e" -> published("marc:008/07-14", coded + marc.control("008", 11, 15).strip());
      default -> {
        // a range, a guess or no date
      }
    }
    boolean isDated = draft.isDated();
    marc.fields("260", "264")
        .filter(field -> field.tag().equals("260") || field.second().equals("1"))
        .flatMap(field -> field.all("c"))
        .forEach(text -> imprint(isDated, text));
  }

  private void imprint(boolean isDated, String text) {
    String field = "marc:264$c";
    if (isDated) {
      draft.source(field, text);
    } else {
      draft.published(field, MarcRecord.clean(text).replaceAll("\\.$", ""));
    }
  }

  private void published(String field, String date) {
    if (date.matches("\\d{4}(?:\\d{4})?")) {
      draft.published(field, date);
    }
  }
}
