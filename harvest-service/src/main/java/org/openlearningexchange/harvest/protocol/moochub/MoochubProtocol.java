package org.openlearningexchange.harvest.protocol.moochub;

import java.util.Set;
import org.openlearningexchange.harvest.fetch.PatientSource;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.document.DocumentForm;
import org.openlearningexchange.harvest.protocol.document.DocumentProtocol;
import org.openlearningexchange.harvest.protocol.document.Documents;
import org.openlearningexchange.harvest.protocol.json.JsonForm;
import org.openlearningexchange.harvest.protocol.json.ObjectReading;

/** MOOChub 2 and 3: courses in {@code data}, page by page along {@code links.next}. */
public final class MoochubProtocol extends DocumentProtocol {
  public static final String NAME = "moochub";

  /** MOOChub 3: the version wanted is a parameter of the media type; older feeds ignore it. */
  private static final String ACCEPT =
      "application/vnd.api+json; moochub-version=3, application/vnd.api+json; moochub-version=2.1,"
          + " application/vnd.api+json;q=0.9, application/json;q=0.8, */*;q=0.1";

  private static final ObjectReading READING =
      new ObjectReading(Metadata.Json.Form.MOOCHUB, new CourseFacts());

  /**
   * @param mostBytes of a page
   * @param maxRecord characters of a record
   */
  public MoochubProtocol(PatientSource source, long mostBytes, int maxRecord) {
    super(NAME, new Documents(source, form(maxRecord), mostBytes));
  }

  private static DocumentForm form(int maxRecord) {
    return new JsonForm(new JsonForm.Dialect(ACCEPT, Set.of("data"), false, READING), maxRecord);
  }

  @Override
  public Delivered reread(String raw, String context) {
    return READING.reread(raw, context);
  }
}
