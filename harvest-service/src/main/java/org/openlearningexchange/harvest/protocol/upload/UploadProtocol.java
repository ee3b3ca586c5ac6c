package org.openlearningexchange.harvest.protocol.upload;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.fetch.Validators;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.protocol.Window;
import org.openlearningexchange.harvest.protocol.amb.AmbProtocol;
import org.openlearningexchange.harvest.protocol.csv.CsvProtocol;
import org.openlearningexchange.harvest.protocol.document.Document;
import org.openlearningexchange.harvest.protocol.document.DocumentCursor;
import org.openlearningexchange.harvest.protocol.document.DocumentList;
import org.openlearningexchange.harvest.protocol.document.Entry;
import org.openlearningexchange.harvest.protocol.document.Fetched;
import org.openlearningexchange.harvest.protocol.document.Inspection;

/**
 * Files that a member uploads. The newest is the whole collection: what it does not hold has
 * disappeared.
 */
public final class UploadProtocol implements SourceProtocol {
  public static final String NAME = "upload";

  private static final String SCHEME = "urn:uuid:";

  private final Uploads uploads;
  private final UploadForms forms;
  private final long mostBytes;

  /**
   * @param mostBytes of a file, decoded
   * @param maxRecord characters, or bytes of XML, of a record
   */
  public UploadProtocol(Uploads uploads, long mostBytes, int maxRecord) {
    this.uploads = uploads;
    this.forms = new UploadForms(maxRecord);
    this.mostBytes = mostBytes;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Opening open(Source source, Window window) throws IOException {
    UUID repositoryId = source.repositoryId();
    Optional<Uploads.Kept> newest =
        repositoryId == null ? Optional.empty() : uploads.newest(repositoryId);
    if (newest.isEmpty()) {
      return new Opening.Unavailable(
          "nothing has been uploaded yet: POST a file to /repositories/{id}/uploads",
          null,
          List.of());
    }
    URI address = URI.create(SCHEME + newest.get().id());
    if (window instanceof Window.Since since && since.mark().contains(address.toString())) {
      return opened(DocumentCursor.unchanged(address, since.mark()), false);
    }
    return opened(DocumentCursor.at(address), true);
  }

  private static Opening opened(DocumentCursor cursor, boolean isComplete) {
    return new Opening.Opened(cursor.write(), null, null, null, isComplete, false, List.of());
  }

  @Override
  public SourceList list(Source source, String cursor) {
    return new DocumentList(address -> fetch(source, address), cursor);
  }

  /** The file is what the collection's page is the base of. */
  private Fetched fetch(Source source, URI address) throws IOException {
    UUID id = UUID.fromString(address.toString().substring(SCHEME.length()));
    Optional<Uploads.Kept> kept = uploads.find(id);
    if (kept.isEmpty()) {
      return new Fetched.None(
          "the file is not kept any more; a newer one took its place", null, null);
    }
    return read(source, address, kept.get());
  }

  private Fetched read(Source source, URI address, Uploads.Kept kept) throws IOException {
    Spool body;
    try {
      body = uploads.content(kept.id(), mostBytes);
    } catch (IOException e) {
      return new Fetched.None("the file cannot be decoded: " + e.getMessage(), null, null);
    }
    Inspection inspection = forms.inspect(body, kept.type(), source.address());
    if (inspection instanceof Inspection.NotReadable not) {
      body.close();
      return new Fetched.None(not.reason(), null, null);
    }
    Inspection.Readable readable = (Inspection.Readable) inspection;
    Validators validators = new Validators(address.toString(), null);
    Document document = Document.of(body, readable, validators, address);
    String fault = readable.contents().fault();
    return fault == null
        ? new Fetched.Got(document)
        : new Fetched.None(fault.replace("the answer", "the file"), null, document);
  }

  /** The contexts of XML are start tags, or nothing; those of JSON and tables are not. */
  @Override
  public Delivered reread(String raw, String context) {
    if (raw.startsWith("<")) {
      return XmlReading.read(new Entry(raw, context, "entry 1", null));
    }
    return context.startsWith("{")
        ? CsvProtocol.readAgain(raw, context)
        : AmbProtocol.readAgain(raw, context);
  }
}
