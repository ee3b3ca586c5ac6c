package org.openlearningexchange.rights.notice;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;

/** Notices as a feed; open to everyone. */
@Path("/notices")
@Tag(name = "Notices", description = "Being told of changes")
public class NoticeEndpoint {
  static final String ATOM = "application/atom+xml";

  /** Two notices in the second of an If-Modified-Since could not be told apart. */
  private static final Duration SETTLED = Duration.ofSeconds(3);

  private static final MediaType ATOM_TYPE = MediaType.valueOf(ATOM);
  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(ATOM_TYPE, MediaType.APPLICATION_JSON_TYPE).build();

  private final FeedStore store;
  private final NoticeConfig config;
  private final Clock clock;

  public NoticeEndpoint(FeedStore store, NoticeConfig config, Clock clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  @GET
  @Produces({ATOM, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "readNotices",
      summary = "Read what changed",
      description =
          "Licence changes, restrictions and withdrawals, the newest first, as an Atom feed (RFC"
              + " 4287; older pages by rel=next) or as JSON. Who asks again with 'since' set to the"
              + " latest 'publishedAt' that was seen misses nothing. Send If-None-Match: an"
              + " unchanged feed is answered 304. No personal data; no legal advice.")
  @APIResponse(
      responseCode = "200",
      description = "A page of notices",
      content = {
        @Content(
            mediaType = ATOM,
            schema = @Schema(implementation = String.class),
            examples =
                @ExampleObject(
                    name = "atom",
                    value =
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                        <id>https://exchange.example.org/rights/notices</id>
                        <title>Changes of rights in the Open Learning Exchange</title>
                        <updated>2026-03-01T02:00:01.250Z</updated>
                        <author><name>Open Learning Exchange</name></author>
                        <entry><id>urn:uuid:5d9a6c1e-7777-4888-9999-aaaabbbbcccc</id>
                        <title>CC BY 4.0 → All rights reserved: copies obtained until 2026-03-01 may still
                        be used under CC BY 4.0</title>
                        <updated>2026-03-01T02:00:01.250Z</updated></entry></feed>""")),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = NoticeList.class),
            examples =
                @ExampleObject(
                    name = "json",
                    value =
                        """
                        {"notices":[{"id":"5d9a6c1e-7777-4888-9999-aaaabbbbcccc",
                        "at":"2026-03-01T02:00:00.120Z","publishedAt":"2026-03-01T02:00:01.250Z",
                        "kind":"licence-changed",
                        "title":"CC BY 4.0 → All rights reserved: copies obtained until 2026-03-01 may still be used under CC BY 4.0",
                        "resource":"0b0f1f7e-1111-5222-8333-444455556666",
                        "repository":"7a0c5b43-0d2e-4a57-9c2a-6f2c0a1b2c3d",
                        "before":"CC-BY-4.0","after":"LicenseRef-ARR","earlierHolds":true,
                        "links":{"rights":"https://exchange.example.org/rights/resources/0b0f1f7e-1111-5222-8333-444455556666/rights",
                        "reuse":"https://exchange.example.org/rights/resources/0b0f1f7e-1111-5222-8333-444455556666/reuse",
                        "history":"https://exchange.example.org/rights/resources/0b0f1f7e-1111-5222-8333-444455556666/rights/history"}}],
                        "next":"https://exchange.example.org/rights/notices?before=4711"}"""))
      })
  @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: names each parameter at fault",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(
                      name = "invalid-request",
                      value =
                          """
                          {"type":"/problems/invalid-request","title":"The request is not valid","status":400,
                          "detail":"Some parameters are not valid; see errors.",
                          "errors":[{"field":"resource","detail":"is a UUID"}]}""")))
  public Uni<Response> read(
      @Parameter(description = "Only of this resource; may be repeated, up to 200 times")
          @QueryParam("resource")
          List<String> resource,
      @Parameter(description = "Only of this repository; may be repeated, up to 50 times")
          @QueryParam("repository")
          List<String> repository,
      @Parameter(
              description =
                  "Only of this kind; may be repeated: licence-changed, restricted,"
                      + " restriction-lifted, withdrawn, returned")
          @QueryParam("kind")
          List<String> kind,
      @Parameter(
              description = "Published then or later: a date or a time",
              example = "2026-03-01T02:00:00Z")
          @QueryParam("since")
          @Nullable String since,
      @Parameter(description = "From the 'next' link of the page before") @QueryParam("before")
          @Nullable String before,
      @Parameter(description = "Notices on a page, 1 to 200", example = "50") @QueryParam("size")
          @Nullable String size,
      @Context Request request) {
    NoticeQuery query =
        NoticeQuery.of(new NoticeQuery.Parameters(resource, repository, kind, since, before, size));
    boolean isJson =
        MediaType.APPLICATION_JSON_TYPE.isCompatible(
            request.selectVariant(VARIANTS).getMediaType());
    return store.find(query).map(page -> answer(query, page, isJson, request));
  }

  private Response answer(NoticeQuery query, NoticePage page, boolean isJson, Request request) {
    PageLinks links = PageLinks.of(query, page, config.publicUrl());
    byte[] body =
        isJson
            ? Json.writeBytes(NoticeList.of(page, links, config.publicUrl()))
            : AtomFeed.write(page, links, config.publicUrl());
    EntityTag tag = new EntityTag(hash(body));
    @Nullable Date modified = modified(page);
    Response.@Nullable ResponseBuilder unchanged =
        modified == null
            ? request.evaluatePreconditions(tag)
            : request.evaluatePreconditions(modified, tag);
    Response.ResponseBuilder response =
        unchanged == null
            ? Response.ok(body, isJson ? MediaType.APPLICATION_JSON : ATOM + ";charset=utf-8")
            : unchanged;
    return response
        .tag(tag)
        .lastModified(modified)
        .header("Cache-Control", "public, max-age=30")
        .build();
  }

  private @Nullable Date modified(NoticePage page) {
    Instant updated = page.updated().truncatedTo(ChronoUnit.SECONDS);
    return page.notices().isEmpty() || updated.plus(SETTLED).isAfter(clock.instant())
        ? null
        : Date.from(updated);
  }

  private static String hash(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
