package org.openlearningexchange.harvest.mapping.refine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.SourceValue;
import org.openlearningexchange.harvest.mapping.Mapping;

/** Refines what a format's mapping found, in the same way for every format. Thread-safe. */
public final class Refinement {
  private final StatedLanguages languages = new StatedLanguages(new LanguageDetection());

  /**
   * The record, with its member's own mappings applied, its languages settled and its work's keys.
   */
  public Refined refine(Mapping.Mapped mapped, RepositoryMappings mappings) {
    List<UnmappedValue> unmapped = UnmappedValues.of(mapped);
    LearningResource own = MemberMapping.apply(mapped.resource(), unmapped, mappings);
    List<String> detected = new ArrayList<>();
    LearningResource settled = languages.settle(own, detected);
    return new Refined(
        settled,
        mapped.licenceStatements(),
        sourceValues(mapped, own, settled),
        WorkKeys.of(settled, mapped.sourceValues()),
        detected,
        unmapped);
  }

  private static List<SourceValue> sourceValues(
      Mapping.Mapped mapped, LearningResource own, LearningResource settled) {
    return Stream.concat(
            mapped.sourceValues().stream(),
            own.inLanguage().stream()
                .filter(stated -> !settled.inLanguage().contains(stated))
                .map(stated -> new SourceValue("inLanguage", stated)))
        .distinct()
        .toList();
  }
}
