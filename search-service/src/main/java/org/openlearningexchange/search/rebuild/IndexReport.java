package org.openlearningexchange.search.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The index that serves and the one that is being built. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The index that serves and the one that is being built")
public record IndexReport(
    @Schema(description = "Absent while none serves") @Nullable Serving serving,
    @Schema(description = "Absent while none is being built") @Nullable Building building) {

  /** What searches read. */
  public record Serving(
      @Schema(example = "resources-3f1c9a7e5b20-4") String name,
      Instant createdAt,
      @Schema(description = "Stubs of withdrawn and hidden resources included", example = "150000")
          long documents,
      @Schema(description = "Messages that it has not read yet", example = "0") long behind) {}

  /** What will take its place. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Building(
      @Schema(example = "resources-3f1c9a7e5b20-5") String name,
      Instant startedAt,
      @Schema(description = "Stored so far, as counted every ten seconds", example = "60000")
          long documents,
      @Schema(description = "Messages still to be read, at most", example = "90000") long remaining,
      @Schema(description = "Of the messages to be read, from 0 to 1", example = "0.4")
          double share,
      @Schema(
              description = "Messages per second over the last half minute; absent at first",
              example = "9000")
          @Nullable Long perSecond,
      @Schema(description = "Absent while nothing moves") @Nullable Instant expectedEnd) {}
}
