package org.openlearningexchange.search.sru;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.search.format.SharedResource;

/** A request of SRU as Elasticsearch takes it. Pure. */
final class SruQuestion {
  private SruQuestion() {}

  /**
   * The body of the search.
   *
   * @param hidden repositories whose resources are kept from readers
   * @throws SruDiagnostic for what we cannot search or sort by
   */
  static Map<String, Object> of(SruRequest.SearchRetrieve request, List<String> hidden) {
    int from = request.startRecord() - 1;
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("from", from);
    body.put("size", Math.min(request.maximumRecords(), SruParameters.LAST_RECORD - from));
    body.put("track_total_hits", SruParameters.LAST_RECORD);
    body.put("_source", SharedResource.SOURCE_FIELDS);
    body.put("query", query(request.query().root(), hidden));
    body.put("sort", CqlSort.of(request.query().sort()));
    return body;
  }

  private static Map<String, Object> query(CqlNode root, List<String> hidden) {
    return Map.of(
        "bool",
        Map.of(
            "must",
            List.of(CqlQuestion.of(root)),
            "filter",
            List.of(Map.of("term", Map.of("state", "visible"))),
            "must_not",
            List.of(Map.of("terms", Map.of("repositoryId", hidden)))));
  }
}
