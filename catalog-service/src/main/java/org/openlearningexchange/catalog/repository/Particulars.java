package org.openlearningexchange.catalog.repository;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be changed of a repository, checked. */
record Particulars(
    String name,
    URI baseUrl,
    @Nullable String metadataPrefix,
    List<String> sets,
    Duration harvestEvery) {
  Particulars {
    sets = List.copyOf(sets);
  }
}
