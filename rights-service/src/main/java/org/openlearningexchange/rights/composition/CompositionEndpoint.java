package org.openlearningexchange.rights.composition;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.composition.CompositionCheck.Asked;
import org.openlearningexchange.rights.composition.CompositionCheck.Wanted;
import org.openlearningexchange.rights.decision.ResourceRights;
import org.openlearningexchange.rights.decision.ResourceRights.Decided;
import org.openlearningexchange.rights.decision.RightsStore;
import org.openlearningexchange.rights.decision.ShownRights;
import org.openlearningexchange.rights.reuse.Holding;

/** 'May these be combined?' over HTTP; open to everyone. */
@Path("/compositions")
@Tag(name = "Reuse", description = "What may be done, with reasons")
@Produces(MediaType.APPLICATION_JSON)
public class CompositionEndpoint {
  private final RightsStore store;

  public CompositionEndpoint(RightsStore store) {
    this.store = store;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "compose",
      summary = "Ask whether materials may be combined, and what the result may bear",
      description =
          "Parts are licences or resources, each adapted, collected or quoted (or used as 'use'"
              + " says). The answer names the licences that the result may bear, what stands in the"
              + " way, other ways, and the rule and clause behind each reason. Nothing is stored."
              + " No legal advice.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = CompositionRequest.class),
              examples =
                  @ExampleObject(
                      name = "a worksheet of two sources",
                      value =
                          """
                          {"parts":[{"licence":"CC-BY-4.0"},{"licence":"CC-BY-SA-4.0"}],"use":"adapt"}""")))
  @APIResponse(
      responseCode = "200",
      description = "The answer",
      content =
          @Content(
              schema = @Schema(implementation = Outcome.class),
              examples =
                  @ExampleObject(
                      name = "share-alike wins",
                      value =
                          """
                          {"allowed":"yes","outputLicences":["CC-BY-SA-4.0"],"alsoPossible":["LAL-1.3","GPL-3.0-only"],
                          "discouraged":[],"partsKeepTheirLicence":false,"blocking":[],"alternatives":[],
                          "conditions":["attribution","state-changes","share-alike"],
                          "reasons":[{"rule":"share-alike","text":"Adaptations bear the same licence, a later version with the same elements, or one that is named as compatible.",
                          "clause":"CC BY-SA 4.0 s.3(b)","source":"https://creativecommons.org/faq/"}],
                          "confidence":0.95,"notLegalAdvice":"Information from what licences and sources say; no legal advice."}""")))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: which field, and what would be valid there",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(
                      name = "an unknown licence",
                      value =
                          """
                          {"type":"/problems/invalid-request","title":"The request is not valid","status":400,
                          "detail":"Some values are not valid; see errors.",
                          "errors":[{"field":"parts[0].licence","detail":"no licence has the id 'CC-BY-5.0'; near it: CC-BY-1.0, CC-BY-2.0, CC-BY-2.5; GET /licences lists all"}]}""")))
  @APIResponse(
      responseCode = "410",
      description = "resource-gone, with the place of the 'part', 'since' and 'reason'",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "451",
      description = "resource-restricted, with the place of the 'part', 'dispute' and 'since'",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Outcome> compose(@Nullable JsonNode body) {
    Asked asked = CompositionCheck.check(CompositionRequest.read(body));
    return resources(asked.wanted())
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(found -> Composition.of(plan(asked, found)));
  }

  private Uni<Map<UUID, ResourceRights>> resources(List<Wanted> wanted) {
    Set<UUID> ids =
        wanted.stream()
            .map(Wanted::resource)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : store.findAll(ids);
  }

  private static Plan plan(Asked asked, Map<UUID, ResourceRights> found) {
    List<Part> parts =
        asked.wanted().stream()
            .map(
                wanted ->
                    wanted.resource() == null
                        ? wanted.part()
                        : part(wanted, wanted.resource(), found.get(wanted.resource())))
            .toList();
    return new Plan(parts, asked.use(), asked.commercial(), asked.result());
  }

  /**
   * A part that is a resource; what the exchange once had is refused as wherever it is asked for.
   */
  static Part part(Wanted wanted, UUID id, @Nullable ResourceRights found) {
    if (found == null) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "Some values are not valid; see errors.")
          .field(
              "parts[%d].resource".formatted(wanted.index()),
              "the id of a resource that is in the exchange; %s is not: give its licence instead"
                  .formatted(id));
    }
    try {
      return part(wanted, ShownRights.of(id, Optional.of(found)));
    } catch (Problem problem) {
      throw problem.with("part", wanted.index());
    }
  }

  private static Part part(Wanted wanted, Decided decided) {
    Holding holding = Holding.of(decided.decision(), decided.dispute() != null, wanted.obtained());
    return new Part(
        wanted.index(),
        holding.offer(),
        wanted.use(),
        holding.confidence(),
        holding.conditions(),
        holding.notes());
  }
}
