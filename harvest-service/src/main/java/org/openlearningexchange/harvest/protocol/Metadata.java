package org.openlearningexchange.harvest.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.xml.XmlElement;

/** What a record says of its resource, in its source's own form. */
public sealed interface Metadata {

  /** An XML document. */
  record Xml(XmlElement root) implements Metadata {}

  /**
   * A JSON object.
   *
   * @param form what it is: a JSON-LD node, an AMB object, a MOOChub course, the entry of a feed, a
   *     row of a table
   * @param base what relative references are resolved against; null where there is nothing
   */
  record Json(Form form, JsonNode object, @Nullable URI base) implements Metadata {

    /** The forms of JSON that are read. */
    public enum Form {
      JSON_LD,
      AMB,
      MOOCHUB,
      FEED_ENTRY,
      TABLE_ROW
    }
  }
}
