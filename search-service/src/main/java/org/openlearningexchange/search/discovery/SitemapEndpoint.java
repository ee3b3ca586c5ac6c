package org.openlearningexchange.search.discovery;

import io.smallrye.mutiny.Uni;
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
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.provider.Providers;

/** Which sitemaps there are. */
@Path("/sitemap.xml")
@Tag(name = "Discovery", description = "For crawlers, browsers and content systems")
public class SitemapEndpoint {
  static final String XML = "application/xml;charset=UTF-8";
  static final String FOR_AN_HOUR = "public, max-age=3600";

  private final SitemapIndex index;
  private final Providers providers;
  private final PublicAddresses addresses;

  public SitemapEndpoint(SitemapIndex index, Providers providers, PublicAddresses addresses) {
    this.index = index;
    this.providers = providers;
    this.addresses = addresses;
  }

  @GET
  @Produces("application/xml")
  @Operation(
      operationId = "readSitemapIndex",
      summary = "List the sitemaps",
      description =
          "Sitemaps of the pages of all resources that are shown, parted by the first digits of"
              + " their ids so that a page stays in its part.")
  @APIResponse(
      responseCode = "200",
      description = "The index of sitemaps",
      content =
          @Content(
              mediaType = "application/xml",
              schema = @Schema(implementation = String.class),
              examples =
                  @ExampleObject(
                      name = "one part",
                      value =
                          """
                          <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>
                          <loc>https://exchange.example.org/search/sitemaps/all.xml</loc>
                          </sitemap></sitemapindex>\
                          """)))
  @APIResponse(
      responseCode = "503",
      description = "The index is away for the moment",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Response> read() {
    return index
        .count(providers.hiddenRepositories())
        .map(SitemapParts::of)
        .map(
            parts ->
                SitemapXml.index(
                    parts.names().stream()
                        .map(part -> addresses.of("/sitemaps/" + part + ".xml"))
                        .toList()))
        .map(xml -> Response.ok(xml, XML).header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR).build())
        .onFailure(failure -> !(failure instanceof Problem))
        .transform(SearchProblem::away);
  }
}
