package org.openlearningexchange.search.page;

import java.util.List;
import java.util.Locale;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.format.AtomEntry;
import org.openlearningexchange.search.format.BibTeX;
import org.openlearningexchange.search.format.JsonLd;
import org.openlearningexchange.search.format.Ris;
import org.openlearningexchange.search.format.SharedResource;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.query.ResultItem;
import org.openlearningexchange.search.resource.FoundResource;
import org.openlearningexchange.search.resource.ShownResource;

/** Writes a resource in one of its forms. */
record ResourceWriting(Providers providers, PublicAddresses addresses, Locale language) {

  /**
   * The resource in that form.
   *
   * @param similar what the page names beside it
   */
  String write(ShownResource resource, Form form, PageTexts text, List<ResultItem> similar) {
    return switch (form) {
      case JSON -> Json.write(FoundResource.of(resource, providers, language));
      case HTML -> page(resource, text, similar);
      case JSON_LD -> Json.write(JsonLd.document(shared(resource, language), language));
      case ATOM -> AtomEntry.of(shared(resource, language), language);
      case RIS -> Ris.of(shared(resource, language), language);
      case BIBTEX -> BibTeX.of(shared(resource, language), language);
    };
  }

  private String page(ShownResource resource, PageTexts text, List<ResultItem> similar) {
    return new ResourcePages(addresses, text)
        .write(shared(resource, text.locale()), resource.provenance().harvestedAt(), similar);
  }

  /** The resource as other forms than our own show it. */
  SharedResource shared(ShownResource resource, Locale reader) {
    return SharedResource.of(
        resource.document(),
        providers
            .find(resource.repositoryId(), reader)
            .map(provider -> provider.name())
            .orElse(null),
        addresses.root());
  }
}
