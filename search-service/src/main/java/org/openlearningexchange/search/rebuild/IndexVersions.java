package org.openlearningexchange.search.rebuild;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All versions of the index that are there, in the order in which they were made. What is newer
 * than the serving one is being built, what is older was replaced.
 */
record IndexVersions(List<IndexVersion> all) {

  IndexVersions {
    all =
        all.stream()
            .sorted(
                Comparator.comparing(IndexVersion::createdAt).thenComparing(IndexVersion::number))
            .toList();
  }

  Optional<IndexVersion> serving() {
    return last(all.stream().filter(IndexVersion::isServing).toList());
  }

  /** The one being built: the newest, if there were several. */
  Optional<IndexVersion> building() {
    return last(newer());
  }

  /** The one being built with this definition. */
  Optional<IndexVersion> building(String definition) {
    return last(
        newer().stream().filter(version -> version.definition().equals(definition)).toList());
  }

  List<IndexVersion> replaced() {
    return serving().map(serving -> all.subList(0, all.indexOf(serving))).orElse(List.of());
  }

  int nextNumber() {
    return all.stream().mapToInt(IndexVersion::number).max().orElse(0) + 1;
  }

  private List<IndexVersion> newer() {
    return serving().map(serving -> all.subList(all.indexOf(serving) + 1, all.size())).orElse(all);
  }

  private static Optional<IndexVersion> last(List<IndexVersion> versions) {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }
}
