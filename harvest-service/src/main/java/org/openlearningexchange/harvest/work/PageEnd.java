package org.openlearningexchange.harvest.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.protocol.Next;

/** What a page says of its list, known when its last entry is read. */
public record PageEnd(
    Next next, @Nullable String mark, @Nullable Long expected, List<Finding> findings) {}
