package org.openlearningexchange.rights.subscription;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new subscription with its secret, which is shown this once. */
@Schema(description = "A new subscription; keep the secret, it is never shown again")
record CreatedSubscription(
    UUID id,
    @Schema(
            description = "Verifies deliveries, as Standard Webhooks has it",
            examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw1Ok5pZcD0jM=")
        String secret,
    Subscription subscription) {}
