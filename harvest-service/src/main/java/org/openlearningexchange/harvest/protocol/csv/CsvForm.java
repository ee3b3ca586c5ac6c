package org.openlearningexchange.harvest.protocol.csv;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.fetch.BodyForm;
import org.openlearningexchange.harvest.fetch.ContentType;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.protocol.document.CharacterSource;
import org.openlearningexchange.harvest.protocol.document.Contents;
import org.openlearningexchange.harvest.protocol.document.DocumentForm;
import org.openlearningexchange.harvest.protocol.document.Entry;
import org.openlearningexchange.harvest.protocol.document.Inspection;
import org.openlearningexchange.harvest.protocol.document.TextEncoding;

/** A table as text (RFC 4180, and what spreadsheets make of it). */
final class CsvForm implements DocumentForm {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final int maxRow;

  CsvForm(int maxRow) {
    this.maxRow = maxRow;
  }

  @Override
  public String accept() {
    return "text/csv, text/plain;q=0.5, */*;q=0.1";
  }

  @Override
  public Inspection inspect(Spool body, ContentType type, URI address) throws IOException {
    BodyForm form = BodyForm.of(body);
    if (form == BodyForm.EMPTY) {
      return new Inspection.NotReadable("the answer is empty; a table has a header at least", true);
    }
    if (form == BodyForm.HTML || form == BodyForm.XML || form == BodyForm.JSON) {
      return new Inspection.NotReadable("the answer is " + form + ", not a table", true);
    }
    TextEncoding encoding = encoding(body, type);
    try (CsvRows rows = rows(body, encoding)) {
      Header header = Header.read(rows.header());
      String objection = header.objection();
      return objection == null
          ? readable(body, encoding, header, rows, address)
          : new Inspection.NotReadable(objection, false);
    }
  }

  private Inspection readable(
      Spool body, TextEncoding encoding, Header header, CsvRows rows, URI address)
      throws IOException {
    long count = 0;
    for (Entry row = rows.next(); row != null; row = rows.next()) {
      count++;
    }
    Contents contents = new Contents(count, null, null, true, null, findings(encoding, header));
    RowReading reading = new RowReading(header, address);
    return new Inspection.Readable(contents, () -> rows(body, encoding), reading::read);
  }

  private CsvRows rows(Spool body, TextEncoding encoding) throws IOException {
    return new CsvRows(new CharacterSource(encoding.read(body)), maxRow);
  }

  /** UTF-8 where it is that, else what the source says, else what spreadsheets write. */
  private static TextEncoding encoding(Spool body, ContentType type) throws IOException {
    TextEncoding found = TextEncoding.of(body);
    if (found.fits(body)) {
      return found;
    }
    Charset stated = type.charset();
    return found.or(stated == null || stated.equals(found.charset()) ? WINDOWS : stated);
  }

  private static List<Finding> findings(TextEncoding encoding, Header header) {
    List<Finding> findings = new ArrayList<>();
    if (!encoding.charset().name().startsWith("UTF-")) {
      findings.add(
          new Finding(
              Finding.Severity.WARNING,
              "table-not-utf-8",
              "The table is not valid UTF-8; it was read as " + encoding.charset().name() + ".",
              null,
              "Save it as UTF-8.",
              encoding.charset().name()));
    }
    String identifier = header.identifierColumn();
    if (header.isIdentifiedByAddress()) {
      findings.add(
          new Finding(
              Finding.Severity.INFORMATION,
              "table-without-id",
              "The table has no column id; its column " + identifier + " identifies the rows.",
              null,
              "Add a column id, so that a resource stays the same when its address changes.",
              identifier));
    }
    return findings;
  }
}
