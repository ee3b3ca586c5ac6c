package org.openlearningexchange.samples.oaipmh;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The six verbs with the arguments that each may have (OAI-PMH 4). */
@SuppressWarnings("ImmutableEnumChecker")
public enum Verb {
  IDENTIFY("Identify", Set.of(), Set.of()),
  LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier")),
  LIST_SETS("ListSets", Set.of(), Set.of("resumptionToken")),
  LIST_IDENTIFIERS(
      "ListIdentifiers",
      Set.of("metadataPrefix"),
      Set.of("from", "until", "set", "resumptionToken")),
  LIST_RECORDS(
      "ListRecords", Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken")),
  GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of());

  private final String label;
  private final Set<String> required;
  private final Set<String> optional;

  Verb(String label, Set<String> required, Set<String> optional) {
    this.label = label;
    this.required = required;
    this.optional = optional;
  }

  /** As it stands in a request. */
  public String label() {
    return label;
  }

  Set<String> required() {
    return required;
  }

  boolean allows(String argument) {
    return required.contains(argument) || optional.contains(argument);
  }

  static Optional<Verb> find(String label) {
    return Arrays.stream(values()).filter(verb -> verb.label.equals(label)).findFirst();
  }
}
