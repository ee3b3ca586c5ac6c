package org.openlearningexchange.rights.attribution;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.StrictBody;

/** A work and what went into it, to be credited in one block. */
@Schema(description = "A work and what went into it, to be credited in one block")
record CompositionRequest(
    @Schema(description = "Title of the new work", nullable = true) @Nullable String title,
    @Schema(description = "Its author, or a list of them")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> author,
    @Schema(
            description =
                "Its licence, an id of GET /licences; whether it may bear that is not"
                    + " checked here: see POST /compositions",
            nullable = true,
            examples = "CC-BY-SA-4.0")
        @Nullable String licence,
    @Schema(description = "BCP 47; as the parameter of GET", nullable = true) @Nullable String lang,
    @Schema(
            description = "text, html, markdown or json-ld; else as the Accept header asks",
            nullable = true)
        @Nullable String format,
    @Schema(description = "What went into it; at most 100") List<@Nullable Part> parts) {
  static final int MOST_PARTS = 100;

  CompositionRequest {
    author = present(author);
    parts = parts == null ? List.of() : Collections.unmodifiableList(parts);
  }

  static CompositionRequest read(@Nullable JsonNode body) {
    return StrictBody.read(body, CompositionRequest.class, "1 to %d parts".formatted(MOST_PARTS));
  }

  /** Something that went into it: a resource of the exchange, or a work described here. */
  @Schema(description = "A resource of the exchange, or a work described here")
  record Part(
      @Schema(description = "Id of a resource of the exchange", nullable = true)
          @Nullable UUID resource,
      @Schema(description = "Title, unless a resource is named", nullable = true)
          @Nullable String title,
      @Schema(description = "Author or authors, unless a resource is named")
          @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<String> author,
      @Schema(description = "http or https address, unless a resource is named", nullable = true)
          @Nullable String source,
      @Schema(
              description =
                  "Its licence; with a resource, the one chosen of those that it is offered under",
              nullable = true,
              examples = "CC-BY-4.0")
          @Nullable String licence,
      @Schema(description = "Day on which the copy of a resource was obtained", nullable = true)
          @Nullable LocalDate obtained,
      @Schema(
              description = "What was changed; a part with changes is listed as adapted",
              nullable = true)
          @Nullable String changes) {
    Part {
      author = present(author);
    }
  }

  private static List<String> present(@Nullable List<String> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
