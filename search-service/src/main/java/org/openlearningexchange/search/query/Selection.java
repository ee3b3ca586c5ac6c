package org.openlearningexchange.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.text.Synonyms;

/**
 * What a search selects and in which order, for features that read all of it. They say themselves
 * how many results and which fields they want of a page.
 */
public final class Selection {
  private final SearchParameters parameters;
  private final SearchQuestion question;

  private Selection(
      SearchParameters parameters, Providers providers, Synonyms synonyms, Duration timeout) {
    this.parameters = parameters;
    this.question =
        new SearchQuestion(
            parameters,
            providers.hiddenRepositories(),
            id -> providers.repositoriesOf(UUID.fromString(id)),
            synonyms::alternatives,
            timeout,
            List.of());
  }

  /**
   * The selection that the parameters of a search make.
   *
   * @param timeout after which Elasticsearch gives up on a page
   * @throws Problem that names each parameter at fault
   */
  public static Selection read(
      Map<String, List<String>> query,
      Optional<String> acceptLanguage,
      Providers providers,
      Synonyms synonyms,
      Duration timeout) {
    SearchParameters parameters =
        new ParameterReader(query, acceptLanguage, List.of("format")).read();
    return new Selection(parameters.withoutFacets(), providers, synonyms, timeout);
  }

  /** For labels and texts. */
  public Locale language() {
    return parameters.language();
  }

  /** The body of the first request. */
  public Map<String, Object> firstPage(String pointInTime, String keepAlive) {
    return question.firstPage(pointInTime, keepAlive);
  }

  /** The body of the request for what comes after these sort values. */
  public Map<String, Object> pageAfter(JsonNode sortValues, String pointInTime, String keepAlive) {
    return question.pageAfter(sortValues, pointInTime, keepAlive, parameters.language());
  }
}
