package org.openlearningexchange.rights.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a ping. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What came of a ping")
record PingResult(
    @Schema(description = "Whether the receiver answered 2xx, as it must") boolean arrived,
    @Schema(description = "What it answered; absent where it did not") @Nullable Integer status,
    @Schema(description = "Why nothing was answered; absent where something was")
        @Nullable String detail) {
  static PingResult of(Reply reply) {
    if (reply instanceof Reply.Answered answered) {
      int status = answered.status();
      return new PingResult(status >= 200 && status < 300, status, null);
    }
    String why =
        reply instanceof Reply.Barred barred ? barred.why() : ((Reply.Unreachable) reply).why();
    return new PingResult(false, null, why);
  }
}
