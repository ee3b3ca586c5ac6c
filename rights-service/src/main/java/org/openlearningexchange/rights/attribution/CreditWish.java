package org.openlearningexchange.rights.attribution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the user of a resource says of their use.
 *
 * @param licence the one they chose, where the resource offers a choice
 * @param obtained when their copy was obtained
 * @param changes what they changed
 */
record CreditWish(
    @Nullable String licence, @Nullable LocalDate obtained, @Nullable String changes) {}
