package org.openlearningexchange.harvest.probe;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Probes over HTTP: asked for, and read. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Probes", description = "Your records as teachers will see them, before publishing.")
public class ProbeEndpoint {
  private static final String PROBLEM = Problem.MEDIA_TYPE;
  private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;\\s])wait\\s*=\\s*(\\d{1,4})");
  private static final int LONGEST_WAIT = 25;

  private final ProbeDesk desk;
  private final ProbeStore store;
  private final ReadableProbes readable;
  private final Prober prober;
  private final Caller caller;

  public ProbeEndpoint(
      ProbeDesk desk, ProbeStore store, ReadableProbes readable, Prober prober, Caller caller) {
    this.desk = desk;
    this.store = store;
    this.readable = readable;
    this.prober = prober;
    this.caller = caller;
  }

  /** A report with the id that it can be read under again. */
  @Schema(description = "What a probe saw, with the id that it can be read under for seven days.")
  public record FinishedProbe(UUID id, Probe.State state, @JsonUnwrapped ProbeReport report) {}

  @POST
  @Path("probes")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "Look at a source",
      description =
          "Finds out how the address can be harvested, tries its interface, and takes up to 100"
              + " records through the real mapping. Nothing is published. Answers with the report,"
              + " or with 202 when that takes longer than 25 seconds (or than 'Prefer: wait=…'"
              + " says). Labels come in the language of Accept-Language.")
  @APIResponse(
      responseCode = "200",
      description = "The report.",
      content = @Content(schema = @Schema(implementation = FinishedProbe.class)))
  @APIResponse(
      responseCode = "202",
      description = "It takes longer; Location leads to it.",
      content = @Content(schema = @Schema(implementation = Probe.class)))
  @APIResponse(
      responseCode = "400",
      description = "No address, or other values that are not valid.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "401",
      description = "No valid token.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "403",
      description = "The token is no member's or operator's.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "503",
      description = "Too many probes are waiting; Retry-After says when to ask again.",
      content = @Content(mediaType = PROBLEM))
  public Response ask(
      @Nullable ProbeOrder order,
      @Parameter(hidden = true) @HeaderParam("Prefer") @Nullable String prefer,
      @Context HttpHeaders headers)
      throws SQLException, InterruptedException {
    if (order == null) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "Send what is to be looked at, as JSON.")
          .field("address", "an http or https address");
    }
    ProbeRequest request = order.request(protocols(), language(headers));
    Probe.Reader reader = new Probe.Reader(caller.clientId(), caller.memberId().orElse(null));
    ProbeDesk.Order taken = desk.take(request, reader);
    await(taken, wait(prefer));
    return response(store.find(taken.id()).orElseThrow());
  }

  @GET
  @Path("probes/{id}")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "A probe",
      description = "Its state and, when it is done, its report. For whom it was done, seven days.")
  @APIResponse(
      responseCode = "200",
      description = "The probe.",
      content = @Content(schema = @Schema(implementation = Probe.class)))
  @APIResponse(
      responseCode = "401",
      description = "No valid token.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "403",
      description = "Somebody else's probe.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "No such probe.",
      content = @Content(mediaType = PROBLEM))
  public Probe get(@PathParam("id") UUID id) throws SQLException {
    return readable.get(id);
  }

  /** An upload has no address to look at. */
  private List<String> protocols() {
    return prober.protocols().stream().filter(it -> !it.equals(Prober.UPLOAD)).toList();
  }

  private static void await(ProbeDesk.Order order, int seconds) throws InterruptedException {
    try {
      order.end().get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      // it goes on; the caller is told where to look
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Response response(Probe probe) {
    URI location = URI.create("/probes/" + probe.id());
    ProbeReport report = probe.report();
    if (probe.state() == Probe.State.FAILED) {
      throw Problem.of(CommonProblem.INTERNAL, "The probe failed: " + probe.reason() + ".");
    }
    return report == null
        ? Response.accepted(probe).location(location).build()
        : Response.ok(new FinishedProbe(probe.id(), probe.state(), report))
            .location(location)
            .build();
  }

  /** RFC 7240 4.3. */
  private static int wait(@Nullable String prefer) {
    Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
    return wait.find() ? Math.min(LONGEST_WAIT, Integer.parseInt(wait.group(1))) : LONGEST_WAIT;
  }

  private static String language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .filter(it -> !it.isEmpty() && !it.equals("*"))
        .findFirst()
        .orElse("en");
  }
}
