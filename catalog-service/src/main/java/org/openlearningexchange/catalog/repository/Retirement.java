package org.openlearningexchange.catalog.repository;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A caller's word that a repository may go.
 *
 * @param resources how many resources the caller expects to be withdrawn
 */
record Retirement(
    @Schema(
            required = true,
            description = "How many visible resources will be withdrawn",
            examples = "1204")
        @NotNull
        @Min(0)
        @Nullable Long resources) {}
