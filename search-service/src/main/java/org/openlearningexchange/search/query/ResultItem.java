package org.openlearningexchange.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.highlight.Highlights;
import org.openlearningexchange.search.provider.Provider;

/**
 * A resource in a list of results. What its source does not say is absent.
 *
 * @param titleLanguage of the title as it is given here
 * @param description its beginning, plain text
 * @param language of the material
 * @param url where the material is: http or https
 * @param published in the precision of the source
 * @param dispute absent where nobody disputes the licence
 * @param highlights absent where the words of the search mark nothing here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A resource in a list of results")
public record ResultItem(
    UUID id,
    @Schema(examples = "Einführung in die lineare Algebra") String title,
    @Nullable @Schema(examples = "de") String titleLanguage,
    @Nullable String description,
    @Nullable @Schema(examples = "de") String descriptionLanguage,
    @Schema(examples = "[\"de\"]") List<String> language,
    @Nullable Provider provider,
    List<Labelled> type,
    List<Labelled> subjects,
    List<Labelled> level,
    List<String> creators,
    @Nullable @Schema(examples = "2024-03") String published,
    Licence licence,
    @Nullable URI url,
    @Nullable URI image,
    @Nullable
        @Schema(
            description =
                "A notice that disputes the licence: 'licence.expression' is NONE, 'licence.label'"
                    + " says so, and 'licence.permits' is empty. Absent where there is none")
        Dispute dispute,
    @Nullable Highlights highlights) {

  /**
   * A concept by its label in the caller's language.
   *
   * @param id absent where the source's own word is shown
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "A concept of a vocabulary by its label")
  public record Labelled(
      @Nullable @Schema(format = "uri") String id,
      @Schema(examples = "Mathematics") String label) {}

  /**
   * What may be done with it.
   *
   * @param expression SPDX id or expression, {@code LicenseRef-…}, {@code NONE}
   * @param url the licence's text
   * @param status how sure that is: declared, inferred, repository-default, conflicting, unknown
   * @param permits share, adapt, commercial: those that the licence grants everybody
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "What may be done with a resource")
  public record Licence(
      @Schema(examples = "CC-BY-4.0") String expression,
      @Schema(examples = "CC BY 4.0") String label,
      @Nullable @Schema(examples = "https://creativecommons.org/licenses/by/4.0/") URI url,
      @Schema(examples = "declared") String status,
      @Schema(examples = "[\"share\",\"adapt\",\"commercial\"]") List<String> permits) {}

  /** A notice that is being looked into; rights-service says more under its id. */
  @Schema(name = "DisputedLicence", description = "A notice that is being looked into")
  public record Dispute(UUID id, @Schema(examples = "2026-11-02T09:30:00Z") String since) {}
}
