package org.openlearningexchange.search.page;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.resource.Offers;

/** A resource on a card that others show in a frame. */
@Path("/resources/{id}/card")
@Tag(name = "Resources")
public class CardEndpoint {
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final Offers offers;
  private final Providers providers;
  private final PublicAddresses addresses;

  public CardEndpoint(Offers offers, Providers providers, PublicAddresses addresses) {
    this.offers = offers;
    this.providers = providers;
    this.addresses = addresses;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      operationId = "readCard",
      summary = "Show a resource on a card",
      description =
          "A small page for a frame on other pages: title, authors, provider and licence as they"
              + " are now. It runs nothing and loads nothing. GET /oembed answers the frame.")
  @APIResponse(
      responseCode = "200",
      description = "The card",
      content =
          @Content(
              mediaType = MediaType.TEXT_HTML,
              schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "400", description = "The id is no UUID; as a page")
  @APIResponse(responseCode = "404", description = "No resource has this id; as a page")
  @APIResponse(responseCode = "410", description = "The resource is no longer offered; as a page")
  @APIResponse(responseCode = "451", description = "A dispute hides the resource; as a page")
  @APIResponse(responseCode = "503", description = "The index is away for the moment; as a page")
  public Uni<Response> read(
      @Parameter(
              description = "Resource id, as results give it",
              example = "0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11")
          @PathParam("id")
          String id,
      @Parameter(
              description = "Language of labels (BCP 47); else the header Accept-Language",
              example = "fr")
          @QueryParam("lang")
          @Nullable String lang,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    PageTexts text =
        PageTexts.choose(Optional.ofNullable(lang), Optional.ofNullable(acceptLanguage));
    ResourceWriting writing = new ResourceWriting(providers, addresses, text.locale());
    return Uni.createFrom()
        .item(() -> Offers.id(id))
        .chain(offers::get)
        .map(resource -> CardPage.write(writing.shared(resource, text.locale()), text))
        .map(html -> framed(Response.ok(html, HTML)))
        .onFailure(Problem.class)
        .recoverWithItem(failure -> refusal((Problem) failure, text));
  }

  private Response refusal(Problem problem, PageTexts text) {
    return framed(
        Response.fromResponse(problem.response())
            .entity(ProblemPage.write(problem, addresses, text))
            .type(HTML));
  }

  private static Response framed(Response.ResponseBuilder answer) {
    return answer
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, ResourceEndpoint.FOR_SECONDS)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", ContentPolicy.FRAME)
        .build();
  }
}
