package org.openlearningexchange.harvest.protocol.oaipmh;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.Finding.Severity;

/** What is noticed about an answer to Identify (OAI-PMH 4.2). Pure. */
final class IdentifyFindings {
  private IdentifyFindings() {}

  /**
   * The findings.
   *
   * @param stated the text of an element by its name; null where it is missing
   */
  static List<Finding> of(Function<String, @Nullable String> stated) {
    List<Finding> findings = new ArrayList<>();
    granularity(stated.apply("granularity"), findings);
    deletedRecord(stated.apply("deletedRecord"), findings);
    return findings;
  }

  private static void granularity(@Nullable String stated, List<Finding> findings) {
    if (stated == null || !(stated.equals("YYYY-MM-DD") || stated.equals("YYYY-MM-DDThh:mm:ssZ"))) {
      findings.add(
          new Finding(
              Severity.WARNING,
              "granularity-not-stated",
              "Identify does not state a granularity of the standard; days are used.",
              "OAI-PMH 4.2",
              "State YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, exactly so.",
              stated));
    }
  }

  private static void deletedRecord(@Nullable String stated, List<Finding> findings) {
    if (!"persistent".equalsIgnoreCase(stated)) {
      findings.add(
          new Finding(
              Severity.INFORMATION,
              "deletions-not-kept",
              "The repository does not keep tombstones for good, so that a full list is read from"
                  + " time to time to find out what has disappeared.",
              "OAI-PMH 2.5.1",
              "Keep tombstones, and state deletedRecord persistent.",
              stated));
    }
  }
}
