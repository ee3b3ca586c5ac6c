package org.openlearningexchange.harvest.protocol.amb;

import java.util.Set;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.document.DocumentForm;
import org.openlearningexchange.harvest.protocol.document.DocumentProtocol;
import org.openlearningexchange.harvest.protocol.document.Documents;
import org.openlearningexchange.harvest.protocol.json.JsonForm;
import org.openlearningexchange.harvest.protocol.json.ObjectReading;

/**
 * AMB (Allgemeines Metadatenprofil für Bildungsressourcen): an object, an array of them, a {@code
 * @graph}, or an object on each line. The list is whole each time.
 */
public final class AmbProtocol extends DocumentProtocol {
  public static final String NAME = "amb";

  private static final Set<String> CONTAINERS =
      Set.of("@graph", "member", "hydra:member", "items", "records", "results", "data");
  private static final ObjectReading READING =
      new ObjectReading(Metadata.Json.Form.AMB, new AmbFacts());

  /**
   * @param mostBytes of a document
   * @param maxRecord characters of a record
   */
  public AmbProtocol(PatientSource source, long mostBytes, int maxRecord) {
    super(NAME, new Documents(source, form(maxRecord), mostBytes));
  }

  /** The form of its documents, for those that come by another way. */
  public static DocumentForm form(int maxRecord) {
    return new JsonForm(
        new JsonForm.Dialect(
            "application/ld+json, application/json, application/x-ndjson, */*;q=0.1",
            CONTAINERS,
            true,
            READING),
        maxRecord);
  }

  /** Reads an object again, whichever way its document came by. */
  public static Delivered readAgain(String raw, String context) {
    return READING.reread(raw, context);
  }

  @Override
  public Delivered reread(String raw, String context) {
    return readAgain(raw, context);
  }
}
