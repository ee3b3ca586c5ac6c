package org.openlearningexchange.harvest.run;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.record.Refusal;

/**
 * Refusals as a table (RFC 4180) that a spreadsheet can open: no cell is taken for a formula. Not
 * thread-safe.
 */
final class RefusalTable {
  static final String MEDIA_TYPE = "text/csv";

  private static final int LONGEST_RAW = 2_000;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "number",
              "page",
              "entry",
              "identifier",
              "reason",
              "path",
              "value",
              "refusedAt",
              "raw")
          .get();

  private final CSVPrinter printer;

  RefusalTable(Appendable out) throws IOException {
    this.printer = new CSVPrinter(out, FORMAT);
  }

  void add(Refusal refusal) throws IOException {
    printer.printRecord(
        refusal.number(),
        refusal.page(),
        refusal.entry(),
        text(refusal.identifier()),
        text(refusal.reason()),
        text(refusal.path()),
        text(refusal.value()),
        refusal.refusedAt(),
        text(shortened(refusal.raw())));
  }

  void finish() throws IOException {
    printer.flush();
  }

  private static String shortened(String raw) {
    return raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) + " …" : raw;
  }

  /** What a spreadsheet would take for a formula gets an apostrophe before it. */
  private static @Nullable String text(@Nullable String value) {
    return value != null && !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0
        ? "'" + value
        : value;
  }
}
