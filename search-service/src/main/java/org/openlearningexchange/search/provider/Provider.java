package org.openlearningexchange.search.provider;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The member university behind a resource.
 *
 * @param id the member
 * @param name in the caller's language
 * @param repositoryId the repository it came from
 */
public record Provider(
    UUID id, @Schema(examples = "University of Example") String name, UUID repositoryId) {}
