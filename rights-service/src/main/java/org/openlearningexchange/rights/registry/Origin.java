package org.openlearningexchange.rights.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the facts about a licence come from.
 *
 * @param rule how they follow, where they are not one by one from the source
 * @param recorded when they were written down here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(URI source, @Nullable String rule, LocalDate recorded) {}
