package org.openlearningexchange.rights.attribution;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.attribution.CompositionRequest.Part;
import org.openlearningexchange.rights.credit.CompositionCredit;
import org.openlearningexchange.rights.credit.CreditFormat;
import org.openlearningexchange.rights.credit.CreditWriting;
import org.openlearningexchange.rights.credit.Wording;
import org.openlearningexchange.rights.credit.Wordings;
import org.openlearningexchange.rights.decision.ResourceRights;
import org.openlearningexchange.rights.decision.RightsStore;

/** One credit for a work and all that went into it, over HTTP; open to everyone. */
@Path("/compositions/attribution")
@Tag(name = "Attribution")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.WILDCARD)
public class CompositionAttributionEndpoint {
  private final RightsStore store;
  private final Clock clock;

  public CompositionAttributionEndpoint(RightsStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @POST
  @Operation(
      operationId = "writeCompositionAttribution",
      summary = "Write one credit for a work and all that went into it",
      description =
          "Resources of the exchange by their id, other works as you describe them. A part with"
              + " changes is listed as adapted, one without as contained. Nothing is kept, and"
              + " whether the licences go together is not checked here: see POST /compositions.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = CompositionRequest.class),
              examples =
                  @ExampleObject(
                      name = "a course",
                      value =
                          """
                          {"title":"Vectors for engineers","author":"Ana Ruiz","licence":"CC-BY-SA-4.0",
                          "lang":"en","format":"text","parts":[
                          {"resource":"0b0f1f7e-1111-5222-8333-444455556666","changes":"shortened"},
                          {"title":"A vector","author":"Bo Lind","source":"https://images.example.org/1",
                          "licence":"CC0-1.0"}]}""")))
  @APIResponse(
      responseCode = "200",
      description = "The credit, in the language that Content-Language names",
      content = {
        @Content(
            mediaType = "text/plain",
            schema = @Schema(implementation = String.class),
            examples =
                @ExampleObject(
                    name = "text",
                    value =
                        """
                        “Vectors for engineers” by Ana Ruiz is licensed under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/deed.en).
                        Contains:
                        • “A vector” by Bo Lind, https://images.example.org/1, is dedicated to the public domain with CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/deed.en).
                        Adapted from:
                        • “Linear algebra I” by Ada Beispiel, https://repository.example.org/courses/linear-algebra-1, is licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/deed.en). Changes: shortened.""")),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/ld+json", schema = @Schema(implementation = Object.class))
      })
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: errors names each field and what would be valid",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "404",
      description = "resource-not-found, with the place of the 'part'",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "410",
      description = "resource-gone, with the place of the 'part', 'since' and 'reason'",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "451",
      description = "resource-restricted, with the place of the 'part', 'dispute' and 'since'",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Response> write(
      @Nullable JsonNode body,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String languages,
      @Context HttpHeaders headers) {
    CompositionRequest checked = checked(body);
    CreditFormat format = FormatChoice.of(checked.format(), AttributionEndpoint.accepted(headers));
    Wording wording = Wordings.choose(checked.lang(), languages, List.of());
    return resources(checked)
        .map(found -> new CompositionCredits(found, wording.language()).of(checked))
        .map(credit -> answer(credit, format, wording));
  }

  private CompositionRequest checked(@Nullable JsonNode body) {
    CompositionRequest request = CompositionRequest.read(body);
    CompositionCheck.check(request, LocalDate.now(clock));
    return request;
  }

  private Uni<Map<UUID, ResourceRights>> resources(CompositionRequest request) {
    Set<UUID> ids =
        request.parts().stream()
            .filter(Objects::nonNull)
            .map(Part::resource)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : store.findAll(ids);
  }

  private static Response answer(CompositionCredit credit, CreditFormat format, Wording wording) {
    return AttributionEndpoint.answer(
        CreditWriting.write(credit, wording, format), format, wording);
  }
}
