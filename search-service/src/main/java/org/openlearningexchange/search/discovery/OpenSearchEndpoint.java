package org.openlearningexchange.search.discovery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.search.address.PublicAddresses;

/** How programs search here. */
@Path("/opensearch.xml")
@Tag(name = "Discovery")
public class OpenSearchEndpoint {
  private static final String FOR_A_DAY = "public, max-age=86400";

  private final String description;

  public OpenSearchEndpoint(PublicAddresses addresses) {
    this.description = OpenSearchDescription.of(addresses);
  }

  @GET
  @Produces(OpenSearchDescription.MEDIA_TYPE)
  @Operation(
      operationId = "readOpenSearchDescription",
      summary = "How programs search here",
      description =
          "An OpenSearch 1.1 description: templates for results as JSON, Atom and RSS, and for"
              + " suggestions.")
  @APIResponse(
      responseCode = "200",
      description = "The description",
      content =
          @Content(
              mediaType = OpenSearchDescription.MEDIA_TYPE,
              schema = @Schema(implementation = String.class),
              examples =
                  @ExampleObject(
                      name = "a template",
                      value =
                          """
                          <Url type="application/json" rel="results"
                          template="https://exchange.example.org/search/search?q={searchTerms}"/>\
                          """)))
  public Response read() {
    return Response.ok(description, OpenSearchDescription.MEDIA_TYPE + ";charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, FOR_A_DAY)
        .build();
  }
}
