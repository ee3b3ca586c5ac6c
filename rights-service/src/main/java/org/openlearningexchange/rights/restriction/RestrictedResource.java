package org.openlearningexchange.rights.restriction;

import java.util.UUID;

/**
 * A published resource whose visibility changed.
 *
 * @param restricted whether a dispute hides or flags it now
 */
public record RestrictedResource(UUID id, UUID repositoryId, boolean restricted) {}
