package org.openlearningexchange.samples.oaipmh;

import java.util.Locale;

/** How a repository remembers what it deleted (OAI-PMH 2.5.1). */
public enum DeletedRecords {
  NO,
  TRANSIENT,
  PERSISTENT;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
