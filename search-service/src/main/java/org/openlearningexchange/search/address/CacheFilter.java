package org.openlearningexchange.search.address;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells caches between us and a reader what every answer may depend on (RFC 9110, 12.5.5): its
 * form, its language, its compression, and the page that asks. Refusals as well, which a cache may
 * keep too.
 */
@ApplicationScoped
public class CacheFilter {
  private static final String ALL = "Accept, Accept-Language, Accept-Encoding, Origin";
  private static final int PRIORITY = 160;

  void register(@Observes Filters filters) {
    filters.register(CacheFilter::tell, PRIORITY);
  }

  private static void tell(RoutingContext request) {
    request.addHeadersEndHandler(unused -> request.response().putHeader("Vary", ALL));
    request.next();
  }
}
