package org.openlearningexchange.search.sru;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.openlearningexchange.search.query.CallerLanguage;

/** SRU over HTTP, for library systems. */
@Path("/sru")
@Tag(name = "Libraries", description = "Search for library systems")
public class SruEndpoint {
  private static final String SRU_XML = "application/sru+xml";
  private static final int RETRY_SECONDS = 5;

  private final Sru sru;

  public SruEndpoint(Sru sru) {
    this.sru = sru;
  }

  @GET
  @Produces({MediaType.APPLICATION_XML, SRU_XML, MediaType.TEXT_XML})
  @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
  @Operation(
      summary = "Search as library systems do (SRU 2.0, 1.2 and 1.1)",
      description =
          "With 'query' searchRetrieve, without it explain, which lists the indexes. Records are"
              + " Dublin Core. Every fault is a diagnostic of SRU within an answer with status 200,"
              + " as the standard has it.")
  @Parameter(
      name = "query",
      in = ParameterIn.QUERY,
      description =
          "CQL: terms, \"phrases\", and, or, not, parentheses; index and relation before a term;"
              + " sortBy dc.title or dc.date. No masking",
      example = "dc.title all \"linear algebra\" and dc.language = de",
      schema = @Schema(type = SchemaType.STRING, maxLength = CqlParser.LONGEST_QUERY))
  @Parameter(
      name = "queryType",
      in = ParameterIn.QUERY,
      description = "cql, or searchTerms for plain words",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"cql", "searchTerms"},
              defaultValue = "cql"))
  @Parameter(
      name = "startRecord",
      in = ParameterIn.QUERY,
      description = "First record, counted from 1; at most 10,000",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "10000", defaultValue = "1"))
  @Parameter(
      name = "maximumRecords",
      in = ParameterIn.QUERY,
      description = "Records wanted; 100 are given at most",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "10"))
  @Parameter(
      name = "recordSchema",
      in = ParameterIn.QUERY,
      description = "dc or oai_dc, or their identifiers",
      schema = @Schema(type = SchemaType.STRING, defaultValue = "dc"))
  @Parameter(
      name = "recordXMLEscaping",
      in = ParameterIn.QUERY,
      description = "xml, or string for records as text; 'recordPacking' in versions 1.x",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"xml", "string"},
              defaultValue = "xml"))
  @Parameter(
      name = "version",
      in = ParameterIn.QUERY,
      description = "Version to answer in; 1.2 where 'operation' is given without it",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"1.1", "1.2", "2.0"},
              defaultValue = "2.0"))
  @Parameter(
      name = "operation",
      in = ParameterIn.QUERY,
      description = "Of versions 1.x",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"searchRetrieve", "explain"}))
  @Parameter(
      name = "lang",
      in = ParameterIn.QUERY,
      description = "Language of labels (BCP 47); else the header Accept-Language, else English",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "Records, an explanation, or a diagnostic",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              examples = @ExampleObject(name = "nothing found", value = NOTHING)))
  @APIResponse(
      responseCode = "503",
      description = "The index is away for the moment: diagnostic 2",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              examples = @ExampleObject(name = "away", value = AWAY)))
  public Uni<Response> answer(@Context UriInfo uri, @Context HttpHeaders headers) {
    SruParameters parameters = new SruParameters(uri.getQueryParameters());
    return Uni.createFrom()
        .deferred(() -> sru.answer(parameters.read(), reader(uri, headers)))
        .map(body -> Response.ok(body).build())
        .onFailure(SruDiagnostic.class)
        .recoverWithItem(failure -> refused(parameters.version(), (SruDiagnostic) failure));
  }

  private static Locale reader(UriInfo uri, HttpHeaders headers) {
    return CallerLanguage.of(
        Optional.ofNullable(uri.getQueryParameters().getFirst("lang")),
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  private static Response refused(SruVersion version, SruDiagnostic diagnostic) {
    String body = SruAnswer.refused(version, diagnostic);
    return diagnostic.fault() == SruFault.TEMPORARILY_UNAVAILABLE
        ? Response.status(Response.Status.SERVICE_UNAVAILABLE)
            .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
            .entity(body)
            .build()
        : Response.ok(body).build();
  }

  private static final String NOTHING =
      """
      <searchRetrieveResponse xmlns="http://docs.oasis-open.org/ns/search-ws/sruResponse">
      <version>2.0</version><numberOfRecords>0</numberOfRecords>
      <resultCountPrecision>info:srw/vocabulary/resultCountPrecision/1/exact</resultCountPrecision>
      </searchRetrieveResponse>\
      """;

  private static final String AWAY =
      """
      <searchRetrieveResponse xmlns="http://docs.oasis-open.org/ns/search-ws/sruResponse">
      <version>2.0</version><numberOfRecords>0</numberOfRecords><diagnostics>
      <diagnostic xmlns="http://docs.oasis-open.org/ns/search-ws/diagnostic">
      <uri>info:srw/diagnostic/1/2</uri><message>System temporarily unavailable</message>
      </diagnostic></diagnostics></searchRetrieveResponse>\
      """;
}
