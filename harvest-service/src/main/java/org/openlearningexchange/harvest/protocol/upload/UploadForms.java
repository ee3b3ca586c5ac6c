package org.openlearningexchange.harvest.protocol.upload;

import java.io.IOException;
import java.net.URI;
import org.openlearningexchange.harvest.fetch.BodyForm;
import org.openlearningexchange.harvest.fetch.ContentType;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.protocol.amb.AmbProtocol;
import org.openlearningexchange.harvest.protocol.csv.CsvProtocol;
import org.openlearningexchange.harvest.protocol.document.DocumentForm;
import org.openlearningexchange.harvest.protocol.document.Inspection;

/** The forms that files may have; their bytes say which. */
final class UploadForms implements DocumentForm {
  private final DocumentForm xml;
  private final DocumentForm json;
  private final DocumentForm table;

  UploadForms(int maxRecord) {
    this.xml = new XmlForm(maxRecord);
    this.json = AmbProtocol.form(maxRecord);
    this.table = CsvProtocol.form(maxRecord);
  }

  @Override
  public String accept() {
    return "text/csv, application/json, application/x-ndjson, application/xml, text/xml";
  }

  @Override
  public Inspection inspect(Spool body, ContentType type, URI address) throws IOException {
    return switch (BodyForm.of(body)) {
      case XML -> xml.inspect(body, type, address);
      case JSON -> json.inspect(body, type, address);
      case TEXT -> table.inspect(body, type, address);
      case EMPTY -> new Inspection.NotReadable("the file is empty", false);
      case HTML -> new Inspection.NotReadable("the file is an HTML page", false);
      case BINARY -> table.inspect(body, type, address);
    };
  }
}
