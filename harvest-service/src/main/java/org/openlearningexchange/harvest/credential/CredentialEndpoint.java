package org.openlearningexchange.harvest.credential;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.NoCache;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.harvest.HarvestProblem;
import org.openlearningexchange.harvest.fetch.Origin;
import org.openlearningexchange.harvest.fetch.SourceCredentials;
import org.openlearningexchange.harvest.repository.RepositoryLookup;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Credentials for a source over HTTP: given and taken away, never shown. */
@Path("/repositories/{id}/credentials")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
@NoCache
@Tag(name = "Credentials", description = "For sources that ask for them.")
@APIResponse(
    responseCode = "401",
    description = "No valid token.",
    content = @Content(mediaType = Problem.MEDIA_TYPE))
@APIResponse(
    responseCode = "403",
    description = "Another member's repository.",
    content = @Content(mediaType = Problem.MEDIA_TYPE))
@APIResponse(
    responseCode = "404",
    description = "No such repository, or no credentials are held for it.",
    content = @Content(mediaType = Problem.MEDIA_TYPE))
public class CredentialEndpoint {
  private static final Logger LOG = Logger.getLogger(CredentialEndpoint.class);

  private final CredentialStore store;
  private final RepositoryLookup repositories;

  public CredentialEndpoint(CredentialStore store, RepositoryLookup repositories) {
    this.store = store;
    this.repositories = repositories;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Give credentials for a source",
      description =
          "Replaces those that are held. They are stored encrypted, are sent only to the host that"
              + " the repository is registered at now, and cannot be read again. Operators, and"
              + " clients of the member that owns the repository.")
  @APIResponse(
      responseCode = "200",
      description = "What is held, without its secret.",
      content = @Content(schema = @Schema(implementation = HeldCredentials.class)))
  @APIResponse(
      responseCode = "400",
      description = "Not credentials; the field at fault is named.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "503",
      description = "This exchange has no key to keep credentials with.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public HeldCredentials put(@PathParam("id") UUID id, @Nullable CredentialRequest request)
      throws SQLException {
    RepositoryRegistration registration = owned(id);
    if (!store.isOpen()) {
      throw Problem.of(
          HarvestProblem.CREDENTIALS_NOT_KEPT,
          "Its operator has to set EXCHANGE_HARVEST_CREDENTIALS_KEY first.");
    }
    SourceCredentials credentials = required(request).credentials();
    store.save(id, Origin.of(registration.baseUrl()), credentials);
    HeldCredentials held = get(id);
    LOG.infof("credentials stored repository=%s kind=%s", id, held.kind());
    return held;
  }

  @GET
  @Operation(
      summary = "Which credentials are held for a source",
      description = "Their kind, the user or header, the host and the time; never the secret.")
  @APIResponse(
      responseCode = "200",
      description = "What is held, without its secret.",
      content = @Content(schema = @Schema(implementation = HeldCredentials.class)))
  public HeldCredentials get(@PathParam("id") UUID id) throws SQLException {
    owned(id);
    return store
        .held(id)
        .orElseThrow(
            () ->
                Problem.of(
                    HarvestProblem.CREDENTIALS_UNKNOWN,
                    "Give some with PUT where the source asks for them."));
  }

  @DELETE
  @Operation(
      summary = "Forget the credentials for a source",
      description = "Harmless where there are none.")
  @APIResponse(responseCode = "204", description = "None are held any more.")
  public void delete(@PathParam("id") UUID id) throws SQLException {
    owned(id);
    store.delete(id);
    LOG.infof("credentials forgotten repository=%s", id);
  }

  private RepositoryRegistration owned(UUID id) throws SQLException {
    return repositories.getOwned(id).registration();
  }

  private static CredentialRequest required(@Nullable CredentialRequest request) {
    if (request == null) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "A body is needed.")
          .field("kind", "is 'basic', 'bearer' or 'api-key'");
    }
    return request;
  }
}
