package org.openlearningexchange.harvest.protocol.oaipmh;

/**
 * An error that the source answered with (OAI-PMH 3.6).
 *
 * @param code such as {@code badResumptionToken}
 */
public record OaiError(String code, String message) {
  @Override
  public String toString() {
    return message.isBlank() ? code : code + " (" + message + ")";
  }
}
