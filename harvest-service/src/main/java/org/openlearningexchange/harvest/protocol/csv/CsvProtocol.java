package org.openlearningexchange.harvest.protocol.csv;

import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.document.DocumentForm;
import org.openlearningexchange.harvest.protocol.document.DocumentProtocol;
import org.openlearningexchange.harvest.protocol.document.Documents;

/** A table with a header, a resource in each row. The list is whole each time. */
public final class CsvProtocol extends DocumentProtocol {
  public static final String NAME = "csv";

  /**
   * @param mostBytes of a table
   * @param maxRecord characters of a row
   */
  public CsvProtocol(PatientSource source, long mostBytes, int maxRecord) {
    super(NAME, new Documents(source, form(maxRecord), mostBytes));
  }

  /** The form of its documents, for those that come by another way. */
  public static DocumentForm form(int maxRecord) {
    return new CsvForm(maxRecord);
  }

  /** Reads a row again, whichever way its table came by. */
  public static Delivered readAgain(String raw, String context) {
    return RowReading.reread(raw, context);
  }

  @Override
  public Delivered reread(String raw, String context) {
    return readAgain(raw, context);
  }
}
