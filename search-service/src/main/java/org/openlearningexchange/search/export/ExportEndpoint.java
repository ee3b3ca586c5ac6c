package org.openlearningexchange.search.export;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.kit.problem.Problem;

/** Results as files and feeds over HTTP. */
@Path("/export")
@Tag(name = "Export", description = "Results as files and feeds")
public class ExportEndpoint {
  private static final int NOT_MODIFIED = 304;

  private final Exports exports;
  private final ExportRoom room;
  private final ExportConfig config;
  private final Clock clock;

  public ExportEndpoint(Exports exports, ExportRoom room, ExportConfig config, Clock clock) {
    this.exports = exports;
    this.room = room;
    this.config = config;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "Export the result of a search",
      description =
          "Takes the parameters of /search and gives all that it finds, up to 10,000 rows, as a"
              + " table (csv), references (ris, bibtex), JSON-LD or a feed (atom, rss). Feeds hold"
              + " the 50 newest unless 'size' and 'sort' say otherwise. A file that could not be"
              + " finished is broken off: its connection ends before its end.")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      required = true,
      description = "Form of the export",
      example = "csv",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"csv", "ris", "bibtex", "jsonld", "atom", "rss"}))
  @Parameter(
      name = "size",
      in = ParameterIn.QUERY,
      description = "Rows at most; feeds have 50 unless this says otherwise",
      example = "100",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              minimum = "1",
              maximum = "10000",
              defaultValue = "10000"))
  @APIResponse(
      responseCode = "200",
      description = "The export",
      headers = {
        @Header(
            name = "Rows-Available",
            description = "Resources that the search finds",
            schema = @Schema(type = SchemaType.INTEGER)),
        @Header(
            name = "Rows-Given",
            description = "Resources in this export",
            schema = @Schema(type = SchemaType.INTEGER)),
        @Header(name = "ETag", description = "Of feeds with up to 250 entries")
      },
      content = {
        @Content(
            mediaType = "text/csv",
            examples = @ExampleObject(name = "table", value = ExportExample.CSV)),
        @Content(
            mediaType = "application/x-research-info-systems",
            examples = @ExampleObject(name = "reference", value = ExportExample.RIS)),
        @Content(
            mediaType = "application/x-bibtex",
            examples = @ExampleObject(name = "entry", value = ExportExample.BIBTEX)),
        @Content(mediaType = "application/ld+json"),
        @Content(
            mediaType = "application/atom+xml",
            examples = @ExampleObject(name = "feed", value = ExportExample.ATOM)),
        @Content(mediaType = "application/rss+xml")
      })
  @APIResponse(
      responseCode = "304",
      description = "The feed is unchanged since the ETag in If-None-Match")
  @APIResponse(
      responseCode = "400",
      description = "A parameter is not valid; the answer names it and says what would be",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "no format", value = ExportExample.INVALID)))
  @APIResponse(
      responseCode = "503",
      description = "The index is away for the moment, or too many exports are running",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "busy", value = ExportExample.BUSY)))
  public Uni<Void> export(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context Request preconditions,
      @Context HttpServerRequest request) {
    ExportRequest export = ExportRequest.read(uri.getQueryParameters());
    Optional<String> language =
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return room.during(
        () ->
            exports
                .open(export, language)
                .chain(
                    opened ->
                        Uni.createFrom()
                            .deferred(() -> send(opened, preconditions, request))
                            .onTermination()
                            .invoke(opened.free())));
  }

  private Uni<Void> send(Export export, Request preconditions, HttpServerRequest request) {
    Delivery delivery = new Delivery(request.response(), config.longest());
    delivery.headers(ExportAnswer.headers(export, clock.instant()));
    if (request.method() == HttpMethod.HEAD) {
      return delivery.end();
    }
    return export.isWhole()
        ? sendWhole(export, preconditions, delivery)
        : delivery.send(export.pieces());
  }

  private static Uni<Void> sendWhole(Export export, Request preconditions, Delivery delivery) {
    byte[] body = export.whole();
    if (export.request().format().isFeed()) {
      String tag = ExportAnswer.tag(body);
      delivery.headers(ExportAnswer.validators(tag));
      if (isUnchanged(preconditions, tag)) {
        return delivery.unchanged();
      }
    }
    return delivery.send(body);
  }

  /** By the tag alone: what leaves a feed changes no date in it. */
  private static boolean isUnchanged(Request preconditions, String tag) {
    ResponseBuilder answer = preconditions.evaluatePreconditions(new EntityTag(tag));
    return answer != null && answer.build().getStatus() == NOT_MODIFIED;
  }
}
