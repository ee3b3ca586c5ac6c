package org.openlearningexchange.search.page;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.format.AtomEntry;
import org.openlearningexchange.search.format.JsonLd;
import org.openlearningexchange.search.format.SharedResource;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.query.CallerLanguage;
import org.openlearningexchange.search.query.ResultItem;
import org.openlearningexchange.search.resource.FoundResource;
import org.openlearningexchange.search.resource.Offers;
import org.openlearningexchange.search.resource.ShownResource;
import org.openlearningexchange.search.similar.SimilarResources;

/** One resource over HTTP: one address, in the form that its reader understands. */
@Path("/resources/{id}")
@Tag(name = "Resources", description = "Single resources, as the index holds them")
public class ResourceEndpoint {
  private static final int SIMILAR = 5;

  /** Short, since what a dispute hides has to vanish within seconds. */
  static final String FOR_SECONDS = "public, max-age=10";

  private final Offers offers;
  private final SimilarResources similar;
  private final Providers providers;
  private final PublicAddresses addresses;

  public ResourceEndpoint(
      Offers offers, SimilarResources similar, Providers providers, PublicAddresses addresses) {
    this.offers = offers;
    this.similar = similar;
    this.providers = providers;
    this.addresses = addresses;
  }

  @GET
  @Operation(
      operationId = "readResource",
      summary = "Read a resource",
      description =
          "The resource, its rights with their evidence, and where it comes from; also found before"
              + " the next search sees it. In the form that 'Accept' prefers: JSON (also where"
              + " anything is accepted), a web page for people, schema.org as JSON-LD in the field"
              + " names of AMB, an Atom entry, RIS or BibTeX. Refusals are JSON; whoever prefers"
              + " HTML gets a page.")
  @APIResponse(
      responseCode = "200",
      description = "The resource",
      headers = {
        @Header(name = "ETag", description = "Begins with the revision; for If-None-Match"),
        @Header(name = "Link", description = "The other forms, and how to embed it")
      },
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = FoundResource.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
        @Content(mediaType = JsonLd.MEDIA_TYPE, schema = @Schema(implementation = Object.class)),
        @Content(
            mediaType = AtomEntry.MEDIA_TYPE + ";type=entry",
            schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = "application/x-research-info-systems",
            schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = "application/x-bibtex",
            schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
  @APIResponse(
      responseCode = "400",
      description = "The id is no UUID, or the format is none that there is",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "404",
      description = "No resource has this id",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "406",
      description = "None of the accepted media types can be given",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "410",
      description = "The resource is no longer offered; with 'since' and 'reason'",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "451",
      description = "A dispute hides the resource; with 'dispute' and 'since'",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "503",
      description = "The index is away for the moment",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Response> read(
      @Parameter(
              description = "Resource id, as results give it",
              example = "0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11")
          @PathParam("id")
          String id,
      @Parameter(
              description =
                  "json, html, jsonld, atom, ris or bibtex, for whoever cannot say what it accepts",
              example = "jsonld")
          @QueryParam("format")
          @Nullable String format,
      @Parameter(
              description =
                  "Language of labels and of the provider's name (BCP 47); else the header"
                      + " Accept-Language, else English",
              example = "fr")
          @QueryParam("lang")
          @Nullable String lang,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage,
      @Context HttpHeaders headers,
      @Context Request request) {
    Optional<String> wish = Optional.ofNullable(lang);
    Optional<String> liked = Optional.ofNullable(acceptLanguage);
    PageTexts text = PageTexts.choose(wish, liked);
    Form form = form(format, headers);
    ResourceWriting writing =
        new ResourceWriting(providers, addresses, CallerLanguage.of(wish, liked));
    return Uni.createFrom()
        .item(() -> Offers.id(id))
        .chain(offers::get)
        .chain(resource -> answer(resource, form, writing, text, request))
        .onFailure(failure -> form == Form.HTML && failure instanceof Problem)
        .recoverWithItem(failure -> problemPage((Problem) failure, text));
  }

  private Uni<Response> answer(
      ShownResource resource, Form form, ResourceWriting writing, PageTexts text, Request request) {
    return similar(resource, form, text)
        .map(
            others -> {
              String body = writing.write(resource, form, text, others);
              SharedResource shared = writing.shared(resource, writing.language());
              return response(body, shared, resource.revision(), form, request);
            });
  }

  /** The page serves without it as well. */
  private Uni<List<ResultItem>> similar(ShownResource resource, Form form, PageTexts text) {
    return form == Form.HTML
        ? similar.of(resource, text.locale(), SIMILAR).onFailure().recoverWithItem(List.of())
        : Uni.createFrom().item(List.of());
  }

  private Response response(
      String body, SharedResource shared, long revision, Form form, Request request) {
    EntityTag version = new EntityTag(revision + "-" + BodyHash.of(body));
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(version);
    Response.ResponseBuilder answer =
        unchanged == null ? Response.ok(body, typed(form.mediaType())) : unchanged;
    HeadLinks.of(shared, addresses).forEach(link -> answer.header("Link", link.header()));
    form.fileName(shared.id())
        .ifPresent(name -> answer.header("Content-Disposition", "attachment; filename=" + name));
    return guarded(answer).tag(version).header(HttpHeaders.CACHE_CONTROL, FOR_SECONDS).build();
  }

  private Response problemPage(Problem problem, PageTexts text) {
    Response refusal = problem.response();
    return guarded(
            Response.fromResponse(refusal)
                .entity(ProblemPage.write(problem, addresses, text))
                .type(typed(MediaType.TEXT_HTML)))
        .build();
  }

  /** Nothing that a source wrote is ever run, wherever it might have got to. */
  private static Response.ResponseBuilder guarded(Response.ResponseBuilder answer) {
    return answer
        .header(HttpHeaders.VARY, "Accept, Accept-Language")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", ContentPolicy.PAGE);
  }

  private static Form form(@Nullable String format, HttpHeaders headers) {
    if (format != null) {
      return Form.find(format)
          .orElseThrow(
              () ->
                  Problem.of(CommonProblem.INVALID_REQUEST, "There is no such format.")
                      .field("format", "one of " + Form.parameters()));
    }
    return Form.choose(accept(headers))
        .orElseThrow(
            () ->
                Problem.of(
                    CommonProblem.NOT_ACCEPTABLE,
                    "It can be had as application/json, text/html, application/ld+json,"
                        + " application/atom+xml, application/x-research-info-systems or"
                        + " application/x-bibtex."));
  }

  private static String accept(HttpHeaders headers) {
    return String.join(
        ",", headers.getRequestHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()));
  }

  private static String typed(String mediaType) {
    return mediaType + ";charset=UTF-8";
  }
}
