package org.openlearningexchange.search.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an instance does next about the versions of the index. */
sealed interface RolloverStep {

  /**
   * A new version.
   *
   * @param beside another one serves meanwhile
   */
  record Make(int number, boolean beside) implements RolloverStep {}

  /** Searches read this one at once: part of the resources is better than none. */
  record Serve(IndexVersion version) implements RolloverStep {}

  /** The index that serves, and the one that is built to replace it. */
  record Fill(List<IndexVersion> versions) implements RolloverStep {
    public Fill {
      versions = List.copyOf(versions);
    }
  }

  /** Another definition serves: a newer version of this service took over, or ours was given up. */
  record Rest() implements RolloverStep {}

  /**
   * Decides; the same facts give every instance the same step.
   *
   * @param definition that of this instance
   * @param known this instance has seen an index of its definition; such a one is made once
   */
  static RolloverStep of(IndexVersions versions, String definition, boolean known) {
    Optional<IndexVersion> serving = versions.serving();
    Optional<IndexVersion> building = versions.building(definition);
    if (serving.isEmpty()) {
      return building
          .<RolloverStep>map(Serve::new)
          .orElseGet(() -> new Make(versions.nextNumber(), false));
    }
    List<IndexVersion> ours = new ArrayList<>();
    serving.filter(version -> version.definition().equals(definition)).ifPresent(ours::add);
    building.ifPresent(ours::add);
    if (!ours.isEmpty()) {
      return new Fill(ours);
    }
    return known ? new Rest() : new Make(versions.nextNumber(), true);
  }
}
