package org.openlearningexchange.contracts.message;

/** The names of the topics, {@code <owner>.<noun>.v<major>}: the owner is the only writer. */
public final class Topics {
  /** {@link RepositoryRegistration} by repository id. */
  public static final String REPOSITORIES = "catalog.repositories.v1";

  /** {@link ClientRegistration} by client id. */
  public static final String CLIENTS = "catalog.clients.v1";

  /** {@link RecordMessage} by resource id. */
  public static final String RECORDS = "harvest.records.v1";

  /** {@link RunReport} by run id. */
  public static final String RUNS = "harvest.runs.v1";

  /** {@link ResourceMessage} by resource id. */
  public static final String RESOURCES = "rights.resources.v1";

  private Topics() {}

  /** Where a consumer puts what it can never process. */
  public static String deadLetters(String topic, String consumer) {
    return topic + "." + consumer + ".dead-letters";
  }
}
