package org.openlearningexchange.search.highlight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the words of the search mark in the texts that are shown. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    description =
        "Parts of 'title' and 'description' that the words of the search mean; the texts stay"
            + " plain, so nothing needs to be trusted as markup")
public record Highlights(List<TextRange> title, List<TextRange> description) {
  public Highlights {
    title = List.copyOf(title);
    description = List.copyOf(description);
  }

  boolean isAnything() {
    return !title.isEmpty() || !description.isEmpty();
  }
}
