package org.openlearningexchange.harvest.upload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.HarvestConfig;
import org.openlearningexchange.harvest.HarvestProblem;
import org.openlearningexchange.harvest.protocol.upload.UploadProtocol;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.harvest.repository.RepositoryLookup;
import org.openlearningexchange.harvest.run.RunRequests;
import org.openlearningexchange.harvest.run.RunStore;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Files over HTTP: taken, and listed. */
@Path("/repositories/{id}/uploads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
@Tag(name = "Uploads", description = "For members without a repository of their own.")
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
    description = "No such repository.",
    content = @Content(mediaType = Problem.MEDIA_TYPE))
public class UploadEndpoint {
  private static final Logger LOG = Logger.getLogger(UploadEndpoint.class);
  private static final int LONGEST_NAME = 200;

  private final UploadStore uploads;
  private final RepositoryLookup repositories;
  private final RunStore runs;
  private final RunRequests requests;
  private final HarvestConfig config;

  public UploadEndpoint(
      UploadStore uploads,
      RepositoryLookup repositories,
      RunStore runs,
      RunRequests requests,
      HarvestConfig config) {
    this.uploads = uploads;
    this.repositories = repositories;
    this.runs = runs;
    this.requests = requests;
    this.config = config;
  }

  @POST
  @Consumes({
    "text/csv",
    "application/json",
    "application/ld+json",
    "application/x-ndjson",
    "application/xml",
    "text/xml",
    "application/gzip"
  })
  @Operation(
      summary = "Upload a collection",
      description =
          "A table (CSV), AMB in JSON or NDJSON, or XML: records of OAI-PMH or metadata documents."
              + " It may be compressed with gzip. The newest upload is the whole collection: what"
              + " it does not hold any more disappears, unless that is so much that it has to be"
              + " confirmed. Operators, and clients of the member that owns the repository, which"
              + " has to be registered with the protocol 'upload'.")
  @APIResponse(
      responseCode = "202",
      description = "It is kept. Location leads to its harvest, once the repository is active.",
      content = @Content(schema = @Schema(implementation = Upload.class)))
  @APIResponse(
      responseCode = "400",
      description = "Nothing was uploaded, or its name is too long.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "409",
      description = "The repository takes no uploads, or another run of it is going on.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "413",
      description = "It is larger than this exchange takes.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "415",
      description = "Another media type.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Response upload(
      @PathParam("id") UUID id,
      @Parameter(description = "What the member calls the file.") @QueryParam("name")
          @Nullable String name,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
      InputStream content)
      throws SQLException, IOException {
    HarvestedRepository repository = repositories.getOwned(id);
    requireUploads(repository.registration());
    if (name != null && name.length() > LONGEST_NAME) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The name is too long.")
          .field("name", "has at most " + LONGEST_NAME + " characters");
    }
    Upload kept = keep(id, name, mediaType, content);
    LOG.infof("upload kept repository=%s upload=%s size=%d", id, kept.id(), kept.size());
    return answer(repository, kept);
  }

  private Upload keep(UUID id, @Nullable String name, String mediaType, InputStream content)
      throws SQLException, IOException {
    try {
      return uploads.save(id, name, mediaType, notEmpty(content), config.maxUploadSize());
    } catch (UploadTooLargeException e) {
      throw Problem.of(
              CommonProblem.TOO_LARGE, "Compress it with gzip, or split it over two repositories.")
          .with("mostBytes", config.maxUploadSize());
    }
  }

  private static InputStream notEmpty(InputStream content) throws IOException {
    PushbackInputStream in = new PushbackInputStream(content);
    int first = in.read();
    if (first < 0) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The file is empty.");
    }
    in.unread(first);
    return in;
  }

  private Response answer(HarvestedRepository repository, Upload kept) throws SQLException {
    if (repository.registration().state() != RepositoryRegistration.State.ACTIVE) {
      return Response.accepted(kept).build();
    }
    RunReport run = requests.harvest(repository);
    uploads.queued(kept.id(), run.id());
    return Response.accepted(kept.with(run.id())).location(URI.create("/runs/" + run.id())).build();
  }

  @GET
  @Operation(
      summary = "Uploads of a repository",
      description = "Those that are kept, the newest first: it is the collection.")
  @APIResponse(
      responseCode = "200",
      description = "The uploads.",
      content = @Content(schema = @Schema(implementation = UploadPage.class)))
  public UploadPage ofRepository(@PathParam("id") UUID id) throws SQLException {
    repositories.getOwned(id);
    return new UploadPage(uploads.ofRepository(id));
  }

  private void requireUploads(RepositoryRegistration registration) throws SQLException {
    if (!registration.protocol().equals(UploadProtocol.NAME)
        || registration.state().hidesResources()) {
      throw Problem.of(
              HarvestProblem.REPOSITORY_TAKES_NO_UPLOADS,
              "Register one with the protocol 'upload' at the catalogue.")
          .with("protocol", registration.protocol());
    }
    Optional<RunReport> goingOn =
        runs.ofRepository(registration.id(), null, 1).stream()
            .filter(run -> !run.state().ended() && !isQueuedHarvest(run))
            .findFirst();
    if (goingOn.isPresent()) {
      throw Problem.of(
              HarvestProblem.OTHER_RUN_GOING_ON, "Upload the file again when that run has ended.")
          .with("run", goingOn.get().id());
    }
  }

  /** It will take the newest file. */
  private static boolean isQueuedHarvest(RunReport run) {
    return run.kind() == RunReport.Kind.HARVEST && run.state() == RunReport.State.QUEUED;
  }
}
