package org.openlearningexchange.harvest.protocol.oaipmh;

import org.openlearningexchange.harvest.protocol.Delivered;

/** Records of OAI-PMH that came by another way. Pure. */
public final class OaiRecords {
  private OaiRecords() {}

  /**
   * Reads a record that is whole.
   *
   * @param surroundings the start tags around it
   */
  public static Delivered read(String xml, String surroundings) {
    return new RecordReader(Integer.MAX_VALUE).read(xml, surroundings, OaiDocument.Extent.WHOLE);
  }
}
