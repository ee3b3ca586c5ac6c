package org.openlearningexchange.search.discovery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.search.address.PublicAddresses;

/** What crawlers may read; they ask at the root of an origin only, so gateways send them here. */
@Path("/robots.txt")
@Tag(name = "Discovery")
public class RobotsEndpoint {
  private final String rules;

  public RobotsEndpoint(PublicAddresses addresses) {
    this.rules = Robots.rules(addresses);
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(
      operationId = "readRobots",
      summary = "What crawlers may read",
      description = "The pages of resources and the sitemaps (RFC 9309); not the searches.")
  @APIResponse(responseCode = "200", description = "The rules")
  public Response read() {
    return Response.ok(rules, MediaType.TEXT_PLAIN + ";charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, SitemapEndpoint.FOR_AN_HOUR)
        .build();
  }
}
