package org.openlearningexchange.rights.notice;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a page of notices and of those around it.
 *
 * @param first the newest notices; the same for every page of one query
 * @param next older ones; null at the end
 */
record PageLinks(URI self, URI first, @Nullable URI next) {

  /** The links of the page that answers this query. */
  static PageLinks of(NoticeQuery query, NoticePage page, URI base) {
    URI first = address(base, query, null);
    URI self = query.before() == null ? first : address(base, query, query.before());
    return new PageLinks(
        self, first, page.more() ? address(base, query, page.next().getAsLong()) : null);
  }

  private static URI address(URI base, NoticeQuery query, @Nullable Long before) {
    List<String> parameters = new ArrayList<>();
    query.resources().stream().sorted().forEach(id -> parameters.add("resource=" + id));
    query.repositories().stream().sorted().forEach(id -> parameters.add("repository=" + id));
    query.kinds().stream().sorted().forEach(kind -> parameters.add("kind=" + kind.value()));
    if (query.since() != null) {
      parameters.add("since=" + query.since());
    }
    if (query.size() != NoticeQuery.USUAL_SIZE) {
      parameters.add("size=" + query.size());
    }
    if (before != null) {
      parameters.add("before=" + before);
    }
    String path = NoticeView.address(base) + "/notices";
    return URI.create(parameters.isEmpty() ? path : path + "?" + String.join("&", parameters));
  }
}
