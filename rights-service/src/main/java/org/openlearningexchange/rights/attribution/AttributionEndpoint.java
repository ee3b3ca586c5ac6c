package org.openlearningexchange.rights.attribution;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.credit.Credit;
import org.openlearningexchange.rights.credit.CreditFormat;
import org.openlearningexchange.rights.credit.CreditWriting;
import org.openlearningexchange.rights.credit.Wording;
import org.openlearningexchange.rights.credit.Wordings;
import org.openlearningexchange.rights.decision.ResourceRights.Decided;
import org.openlearningexchange.rights.decision.RightsStore;
import org.openlearningexchange.rights.decision.ShownRights;

/** What is to be written under a resource, over HTTP; open to everyone. */
@Path("/resources/{id}/attribution")
@Tag(name = "Attribution", description = "What to write under a work")
@Produces(MediaType.WILDCARD)
public class AttributionEndpoint {
  static final String TEXT =
      "“Linear algebra I” by Ada Beispiel, https://repository.example.org/courses/linear-algebra-1,"
          + " is licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/deed.en).";

  private final RightsStore store;
  private final Clock clock;

  public AttributionEndpoint(RightsStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "readAttribution",
      summary = "Read what to write under a resource",
      description =
          "Title, authors, source and licence, in one of 32 languages; the copyright notice and what"
              + " it was adapted from where the source says so. Where no licence is known, or the"
              + " licence is disputed, it says that and names none. HTML bears ccREL (RDFa) that"
              + " machines read. No legal advice.")
  @APIResponse(
      responseCode = "200",
      description = "The credit, in the language that Content-Language names",
      content = {
        @Content(
            mediaType = "text/plain",
            schema = @Schema(implementation = String.class),
            examples = @ExampleObject(name = "text", value = TEXT)),
        @Content(
            mediaType = "text/html",
            schema = @Schema(implementation = String.class),
            examples =
                @ExampleObject(
                    name = "html",
                    value =
                        """
                        <p lang="en" dir="ltr" prefix="cc: http://creativecommons.org/ns# dct: http://purl.org/dc/terms/" about="https://repository.example.org/courses/linear-algebra-1">“<a href="https://repository.example.org/courses/linear-algebra-1"><bdi property="dct:title">Linear algebra I</bdi></a>” by <bdi property="cc:attributionName">Ada Beispiel</bdi> is licensed under <a href="https://creativecommons.org/licenses/by/4.0/deed.en" rel="license" resource="https://creativecommons.org/licenses/by/4.0/"><bdi>CC BY 4.0</bdi></a>.</p>""")),
        @Content(
            mediaType = "text/markdown",
            schema = @Schema(implementation = String.class),
            examples =
                @ExampleObject(
                    name = "markdown",
                    value =
                        "“[Linear algebra I](https://repository.example.org/courses/linear-algebra-1)”"
                            + " by Ada Beispiel is licensed under [CC BY"
                            + " 4.0](https://creativecommons.org/licenses/by/4.0/deed.en).")),
        @Content(
            mediaType = "application/ld+json",
            schema = @Schema(implementation = Object.class),
            examples =
                @ExampleObject(
                    name = "json-ld",
                    value =
                        """
                        {"@context":"https://schema.org/","@type":"CreativeWork",
                        "@id":"https://repository.example.org/courses/linear-algebra-1",
                        "name":"Linear algebra I","creator":{"name":"Ada Beispiel"},
                        "license":"https://creativecommons.org/licenses/by/4.0/",
                        "usageInfo":"https://creativecommons.org/licenses/by/4.0/deed.en",
                        "creditText":"“Linear algebra I” by Ada Beispiel, …"}"""))
      })
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: errors names the parameter and what would be valid",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "404",
      description = "resource-not-found",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "406",
      description =
          "not-acceptable: no format was named, and none of the accepted media types is had",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "410",
      description = "resource-gone: withdrawn, with 'since' and 'reason'",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "451",
      description = "resource-restricted: a dispute hides it, with 'dispute' and 'since'",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Response> read(
      @Parameter(
              description = "Id of the resource",
              example = "0b0f1f7e-1111-5222-8333-444455556666")
          @PathParam("id")
          UUID id,
      @Parameter(
              description =
                  "Language, BCP 47; the nearest that there is, else English. Without it as"
                      + " Accept-Language asks, else the resource's own",
              example = "ar")
          @QueryParam("lang")
          @Nullable String lang,
      @Parameter(
              description = "text, html, markdown or json-ld; without it as Accept asks, else text",
              example = "html")
          @QueryParam("format")
          @Nullable String format,
      @Parameter(description = "What you changed, in your words; at most 1,000 characters")
          @QueryParam("changes")
          @Nullable String changes,
      @Parameter(
              description =
                  "The licence you choose where the resource offers several; without it the one that"
                      + " permits most",
              example = "CC-BY-4.0")
          @QueryParam("licence")
          @Nullable String licence,
      @Parameter(
              description =
                  "Day on which you obtained your copy: a licence that held then holds for it still",
              example = "2026-01-31")
          @QueryParam("obtained")
          @Nullable String obtained,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String languages,
      @Context HttpHeaders headers) {
    CreditFormat chosen = FormatChoice.of(format, accepted(headers));
    CreditWish wish = new CreditWish(licence, day(obtained), bounded(changes));
    return store
        .find(id)
        .map(found -> ShownRights.of(id, found))
        .map(rights -> answer(rights, wish, chosen, lang, languages));
  }

  /** An answer in a format of its own, which nothing in it may turn into a script. */
  static Response answer(String credit, CreditFormat format, Wording wording) {
    return Response.ok(credit, format.mediaType() + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_LANGUAGE, wording.language())
        .header(HttpHeaders.VARY, "Accept, Accept-Language")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'")
        .build();
  }

  /** The accepted media types, the best liked first. */
  static List<String> accepted(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .map(type -> type.getType() + "/" + type.getSubtype())
        .toList();
  }

  private static Response answer(
      Decided rights,
      CreditWish wish,
      CreditFormat format,
      @Nullable String lang,
      @Nullable String languages) {
    HarvestedRecord record = rights.harvested();
    Wording wording = Wordings.choose(lang, languages, record.resource().inLanguage());
    Credit credit = ResourceCredits.of(rights, record, wording.language(), wish);
    return answer(CreditWriting.write(credit, wording, format), format, wording);
  }

  private @Nullable LocalDate day(@Nullable String obtained) {
    if (obtained == null || obtained.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(obtained);
      CompositionCheck.checkObtained(day, LocalDate.now(clock));
      return day;
    } catch (DateTimeParseException e) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The day cannot be read.")
          .field("obtained", "a day as 2026-01-31");
    }
  }

  private static @Nullable String bounded(@Nullable String changes) {
    if (changes != null && changes.length() > Credit.LONGEST_CHANGES) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The changes are too long to be printed.")
          .field("changes", "at most %d characters".formatted(Credit.LONGEST_CHANGES));
    }
    return changes;
  }
}
