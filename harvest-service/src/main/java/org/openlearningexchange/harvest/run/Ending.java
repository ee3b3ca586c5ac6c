package org.openlearningexchange.harvest.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Brake;
import org.openlearningexchange.contracts.message.RunReport.State;

/**
 * How a run ends.
 *
 * @param reason null when it succeeded
 * @param retryAfter when the source wants to be asked again; null where it did not say
 */
public record Ending(State state, @Nullable String reason, @Nullable Duration retryAfter) {
  public static Ending succeeded() {
    return new Ending(State.SUCCEEDED, null, null);
  }

  public static Ending cancelled(String reason) {
    return new Ending(State.CANCELLED, reason, null);
  }

  /** Some of the list came, or nothing. */
  public static Ending broken(long delivered, String reason, @Nullable Duration retryAfter) {
    State state = delivered > 0 ? State.PARTIAL : State.FAILED;
    return new Ending(state, Remedies.added(reason), retryAfter);
  }

  /** Nothing was removed, since too much would be. */
  public static Ending held(Brake brake, Ending otherwise) {
    String also = otherwise.reason() == null ? "" : "; also: " + otherwise.reason();
    return new Ending(
        State.HELD,
        "%d of %d records would be withdrawn; if that is right, confirm it at this run's"
                .formatted(brake.vanishing(), brake.live())
            + " confirmation, else let the source list them again"
            + also,
        otherwise.retryAfter());
  }
}
