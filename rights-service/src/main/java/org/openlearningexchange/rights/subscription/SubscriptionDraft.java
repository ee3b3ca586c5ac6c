package org.openlearningexchange.rights.subscription;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subscription, or a change of one, as it is asked for; what is absent stays as it is. */
@Schema(description = "What to be told of, and where")
public record SubscriptionDraft(
    @Schema(
            description = "An https address of yours; redirects are not followed",
            examples = "https://portal.example.org/oer-notices")
        @Nullable String url,
    @Schema(
            description =
                "Of licence-changed, restricted, restriction-lifted, withdrawn, returned; all of"
                    + " them where absent")
        @Nullable List<@Nullable String> kinds,
    @Schema(description = "Of every resource of the exchange") @Nullable Boolean all,
    @Schema(description = "Of these resources, at most 10,000")
        @Nullable List<@Nullable UUID> resources,
    @Schema(description = "Of all resources of these repositories, at most 1,000")
        @Nullable List<@Nullable UUID> repositories,
    @Schema(
            description = "Only in a change: 'active' lets a suspended or ended one go on",
            enumeration = "active")
        @Nullable String state) {}
