package org.openlearningexchange.search.discovery;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.provider.Providers;

/** One sitemap; streamed, and few at a time, since each reads tens of thousands of resources. */
@Path("/sitemaps/{part}.xml")
@Tag(name = "Discovery")
public class SitemapPartEndpoint {
  private static final int AT_A_TIME = 8;

  /** A reader that takes nothing for so long keeps others out. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final SitemapIndex index;
  private final Providers providers;
  private final Semaphore free = new Semaphore(AT_A_TIME);

  public SitemapPartEndpoint(SitemapIndex index, Providers providers) {
    this.index = index;
    this.providers = providers;
  }

  @GET
  @Produces("application/xml")
  @Operation(
      operationId = "readSitemap",
      summary = "List pages of resources",
      description = "At most 50,000 pages, each with the time when what it says last changed.")
  @APIResponse(
      responseCode = "200",
      description = "A sitemap",
      content =
          @Content(
              mediaType = "application/xml",
              schema = @Schema(implementation = String.class),
              examples =
                  @ExampleObject(
                      name = "one page",
                      value =
                          """
                          <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>
                          <loc>https://exchange.example.org/search/resources/0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11</loc>
                          <lastmod>2026-11-02T09:30:00Z</lastmod></url></urlset>\
                          """)))
  @APIResponse(
      responseCode = "404",
      description = "There is no such part; /sitemap.xml lists them",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "503",
      description = "The index is away, or others read sitemaps at the moment; see Retry-After",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Multi<String> read(
      @Parameter(description = "As /sitemap.xml names it", example = "all") @PathParam("part")
          String part) {
    String beginning = SitemapParts.beginning(part).orElseThrow(SitemapPartEndpoint::unknown);
    return RestMulti.fromMultiData(Multi.createFrom().deferred(() -> sitemap(beginning)))
        .header(HttpHeaders.CACHE_CONTROL, SitemapEndpoint.FOR_AN_HOUR)
        .build();
  }

  private Multi<String> sitemap(String beginning) {
    if (!free.tryAcquire()) {
      return Multi.createFrom().failure(busy());
    }
    Multi<String> pages =
        index
            .pages(beginning, providers.hiddenRepositories())
            .map(SitemapXml::pages)
            .ifNoItem()
            .after(LONGEST)
            .fail()
            .onTermination()
            .invoke(free::release)
            .onFailure(failure -> !(failure instanceof Problem))
            .transform(SearchProblem::away);
    return Multi.createBy()
        .concatenating()
        .streams(headed(pages), Multi.createFrom().item(SitemapXml.END));
  }

  /** The head goes with the first pages: until these are there, a refusal can still be told. */
  private static Multi<String> headed(Multi<String> pages) {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    return pages.map(xml -> isFirst.getAndSet(false) ? SitemapXml.HEAD + xml : xml);
  }

  private static Problem unknown() {
    return Problem.of(CommonProblem.NOT_FOUND, "There is no such part; see /sitemap.xml.");
  }

  private static Problem busy() {
    return Problem.of(CommonProblem.UNAVAILABLE, "Others read sitemaps at the moment.")
        .header("Retry-After", "10");
  }
}
