package org.openlearningexchange.search.discovery;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.format.SharedResource;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.resource.Offer;
import org.openlearningexchange.search.resource.Offers;

/** How content systems embed a resource (oEmbed 1.0). */
@Path("/oembed")
@Tag(name = "Discovery")
public class OEmbedEndpoint {
  private static final String FOR_SECONDS = "public, max-age=10";

  private final Offers offers;
  private final Providers providers;
  private final PublicAddresses addresses;

  public OEmbedEndpoint(Offers offers, Providers providers, PublicAddresses addresses) {
    this.offers = offers;
    this.providers = providers;
    this.addresses = addresses;
  }

  @GET
  @Operation(
      operationId = "readEmbedding",
      summary = "Embed a resource",
      description =
          "oEmbed 1.0 for the page of a resource: a frame in a sandbox, whose card says at each"
              + " reading what the resource is and what may be done with it. Pages of resources"
              + " name this address, so that content systems find it.")
  @APIResponse(
      responseCode = "200",
      description = "How to embed it",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Embedding.class)),
        @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "400",
      description = "'url' is missing, or a size is no number",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "401",
      description = "A dispute keeps the resource from being shown (oEmbed calls it private)",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "404",
      description = "The address is no page of a resource that is offered here",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "503",
      description = "The index is away for the moment",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Response> read(
      @Parameter(
              description = "The page of a resource",
              required = true,
              example =
                  "https://exchange.example.org/search/resources/0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11")
          @QueryParam("url")
          @Nullable String url,
      @Parameter(description = "json or xml", example = "json") @QueryParam("format")
          @Nullable String format,
      @Parameter(description = "Pixels that there are, at most", example = "480")
          @QueryParam("maxwidth")
          @Nullable String maxWidth,
      @Parameter(description = "Pixels that there are, at most", example = "300")
          @QueryParam("maxheight")
          @Nullable String maxHeight) {
    boolean isXml = isXml(format);
    EmbeddingSize size = EmbeddingSize.within(maxWidth, maxHeight);
    return offers
        .find(resource(url))
        .map(offer -> Embedding.of(shared(offer), size, addresses))
        .map(embedding -> answer(embedding, isXml));
  }

  private static Response answer(Embedding embedding, boolean isXml) {
    return Response.ok(
            isXml ? embedding.xml() : Json.write(embedding),
            (isXml ? MediaType.TEXT_XML : MediaType.APPLICATION_JSON) + ";charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, FOR_SECONDS)
        .build();
  }

  private static boolean isXml(@Nullable String format) {
    if (format == null || format.equals("json")) {
      return false;
    }
    if (!format.equals("xml")) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "This format is not offered.")
          .field("format", "is json or xml");
    }
    return true;
  }

  private UUID resource(@Nullable String url) {
    if (url == null || url.isBlank()) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "What is to be embedded is not said.")
          .field("url", "the address of a resource's page here");
    }
    return addresses
        .resourceAt(url)
        .orElseThrow(
            () ->
                Problem.of(
                    SearchProblem.UNKNOWN_RESOURCE,
                    "The address is no page of a resource here; those begin with "
                        + addresses.of("/resources/")
                        + "."));
  }

  private SharedResource shared(Offer offer) {
    if (offer instanceof Offer.Shown shown) {
      return SharedResource.of(
          shown.resource().document(),
          providers
              .find(shown.resource().repositoryId(), Locale.ENGLISH)
              .map(provider -> provider.name())
              .orElse(null),
          addresses.root());
    }
    throw offer instanceof Offer.Restricted
        ? Problem.of(
            SearchProblem.EMBEDDING_RESTRICTED,
            "It is hidden while a notice about it is looked into, or since one was upheld.")
        : Problem.of(SearchProblem.UNKNOWN_RESOURCE, "The resource is not offered here.");
  }
}
