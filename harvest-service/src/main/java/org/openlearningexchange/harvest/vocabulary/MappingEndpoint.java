package org.openlearningexchange.harvest.vocabulary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.crosswalk.MappingStore;
import org.openlearningexchange.harvest.crosswalk.ValueMapping;
import org.openlearningexchange.harvest.mapping.refine.MappedVocabulary;
import org.openlearningexchange.harvest.repository.RepositoryLookup;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** What repositories' own values mean, over HTTP. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Values",
    description = "Values that no vocabulary holds: map one once, and every record has it.")
public class MappingEndpoint {
  private static final String PROBLEM = Problem.MEDIA_TYPE;

  private final UnmappedValueStore values;
  private final MappingStore mappings;
  private final Crosswalk crosswalk;
  private final RepositoryLookup repositories;
  private final Caller caller;

  public MappingEndpoint(
      UnmappedValueStore values,
      MappingStore mappings,
      Crosswalk crosswalk,
      RepositoryLookup repositories,
      Caller caller) {
    this.values = values;
    this.mappings = mappings;
    this.crosswalk = crosswalk;
    this.repositories = repositories;
    this.caller = caller;
  }

  @GET
  @Path("repositories/{id}/unmapped-values")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "Values that could not be mapped",
      description =
          "Subjects, types, levels, audiences and languages of live records that no vocabulary"
              + " holds and about which nothing was said yet; those of most records first. Keywords"
              + " are listed as subjects.")
  @APIResponse(
      responseCode = "200",
      description = "Some of them.",
      content = @Content(schema = @Schema(implementation = UnmappedPage.class)))
  @APIResponse(
      responseCode = "401",
      description = "No valid token.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "403",
      description = "Another member's repository.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "400",
      description = "An unknown vocabulary, not a cursor, or a limit out of range.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "No such repository.",
      content = @Content(mediaType = PROBLEM))
  public UnmappedPage unmapped(
      @PathParam("id") UUID id,
      @Parameter(description = "Only this one: subjects, types, levels, audiences, languages.")
          @QueryParam("vocabulary")
          @Nullable String vocabulary,
      @Parameter(description = "At most so many.")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(500)
          int limit,
      @Parameter(description = "The next of the page before.") @QueryParam("cursor")
          @Nullable String cursor)
      throws SQLException {
    repositories.getOwned(id);
    int offset = offset(cursor);
    List<UnmappedGroup> found =
        values.open(
            id, vocabulary == null ? null : known(vocabulary, "vocabulary"), offset, limit + 1);
    boolean more = found.size() > limit;
    return new UnmappedPage(
        more ? found.subList(0, limit) : found, more ? Integer.toString(offset + limit) : null);
  }

  @GET
  @Path("repositories/{id}/mappings")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(summary = "What a repository's values mean, as its member said")
  @APIResponse(responseCode = "200", description = "All mappings.")
  @APIResponse(
      responseCode = "404",
      description = "No such repository.",
      content = @Content(mediaType = PROBLEM))
  public List<ValueMapping> mappings(@PathParam("id") UUID id) throws SQLException {
    repositories.getOwned(id);
    return mappings.of(id);
  }

  @PUT
  @Path("repositories/{id}/mappings")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say what values mean",
      description =
          "Sets the mappings that are sent; others stay. With dryRun it only says how many records"
              + " would change. Otherwise the stored records are mapped again, without asking the"
              + " source: runId is that replay. Operators, and clients of the member that owns the"
              + " repository.")
  @APIResponse(
      responseCode = "200",
      description = "What changes, or would change.",
      content = @Content(schema = @Schema(implementation = MappingAnswer.class)))
  @APIResponse(
      responseCode = "401",
      description = "No valid token.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "400",
      description = "Names every field at fault.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "403",
      description = "Another member's repository.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "No such repository.",
      content = @Content(mediaType = PROBLEM))
  public MappingAnswer map(@PathParam("id") UUID id, @NotNull MappingDraft draft)
      throws SQLException {
    repositories.getOwned(id);
    return crosswalk.map(id, draft.check(), draft.isDryRun(), caller.clientId());
  }

  @GET
  @Path("vocabularies/{name}")
  @Operation(
      summary = "The concepts of a vocabulary",
      description = "Their ids with a label each. Languages are BCP 47 tags and not listed.")
  @APIResponse(responseCode = "200", description = "Labels by id.")
  @APIResponse(
      responseCode = "400",
      description = "No such vocabulary.",
      content = @Content(mediaType = PROBLEM))
  public Map<String, String> vocabulary(
      @PathParam("name") String name,
      @Parameter(description = "Language of the labels; English where there is none.")
          @QueryParam("lang")
          @DefaultValue("en")
          String language) {
    return known(name, "name").choices(language);
  }

  private static MappedVocabulary known(String name, String field) {
    return MappedVocabulary.of(name)
        .orElseThrow(
            () ->
                Problem.of(CommonProblem.INVALID_REQUEST, "There is no vocabulary " + name + ".")
                    .field(field, "must be subjects, types, levels, audiences or languages"));
  }

  private static int offset(@Nullable String cursor) {
    try {
      return cursor == null ? 0 : Math.max(0, Integer.parseInt(cursor));
    } catch (NumberFormatException e) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The cursor is not one of ours.")
          .field("cursor", "the value of 'next' of the page before");
    }
  }
}
