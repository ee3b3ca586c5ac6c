package org.openlearningexchange.rights.dispute;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice and what became of it; nothing in it tells who sent it.
 *
 * @param number in the order of receipt
 * @param canonicalUrl of the material: other resources there are meant too; null where it has none
 * @param statement the last one; null before anything was decided
 * @param erasedAt since when nothing personal is kept of it; null while it is
 */
record Dispute(
    UUID id,
    long number,
    UUID resourceId,
    @Nullable String canonicalUrl,
    Grounds grounds,
    boolean asHolder,
    @Nullable String language,
    Instant receivedAt,
    Stage stage,
    @Nullable StatementOfReasons statement,
    @Nullable Instant erasedAt) {

  /** Whether an operator's next step is late. */
  boolean isOverdue(Instant now) {
    return stage.due().filter(now::isAfter).isPresent();
  }

  /** The same at another stage, with the reasons for it where a decision was made. */
  Dispute at(Stage next, @Nullable StatementDraft reasons) {
    return new Dispute(
        id,
        number,
        resourceId,
        canonicalUrl,
        grounds,
        asHolder,
        language,
        receivedAt,
        next,
        reasons == null ? statement : reasons.on(next),
        erasedAt);
  }
}
