package org.openlearningexchange.rights.attribution;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.attribution.CompositionRequest.Part;
import org.openlearningexchange.rights.credit.Author;
import org.openlearningexchange.rights.credit.CompositionCredit;
import org.openlearningexchange.rights.credit.Credit;
import org.openlearningexchange.rights.credit.Terms;
import org.openlearningexchange.rights.decision.ResourceRights;
import org.openlearningexchange.rights.decision.ResourceRights.Decided;
import org.openlearningexchange.rights.decision.ShownRights;

/** Makes out of a checked request and the resources that it names one credit. Pure. */
final class CompositionCredits {
  private final Map<UUID, ResourceRights> resources;
  private final String language;

  CompositionCredits(Map<UUID, ResourceRights> resources, String language) {
    this.resources = Map.copyOf(resources);
    this.language = language;
  }

  /**
   * @throws Problem for a part that cannot be credited, with its place in the request
   */
  CompositionCredit of(CompositionRequest request) {
    List<Credit> contains = new ArrayList<>();
    List<Credit> adapts = new ArrayList<>();
    for (int i = 0; i < request.parts().size(); i++) {
      Credit credit = part(Objects.requireNonNull(request.parts().get(i)), i);
      (credit.changes() == null ? contains : adapts).add(credit);
    }
    return new CompositionCredit(result(request).orElse(null), contains, adapts);
  }

  private static Optional<Credit> result(CompositionRequest request) {
    boolean isSaid =
        request.title() != null || request.licence() != null || !request.author().isEmpty();
    return isSaid
        ? Optional.of(credit(request.title(), request.author(), null, request.licence()))
        : Optional.empty();
  }

  private Credit part(Part part, int place) {
    if (part.resource() == null) {
      return credit(part.title(), part.author(), part.source(), part.licence())
          .changed(part.changes());
    }
    try {
      return resource(part.resource(), part);
    } catch (Problem problem) {
      throw problem.with("part", place);
    }
  }

  private Credit resource(UUID id, Part part) {
    Decided rights = ShownRights.of(id, Optional.ofNullable(resources.get(id)));
    CreditWish wish = new CreditWish(part.licence(), part.obtained(), part.changes());
    return ResourceCredits.of(rights, rights.harvested(), language, wish);
  }

  private static Credit credit(
      @Nullable String title,
      List<String> authors,
      @Nullable String source,
      @Nullable String licence) {
    return Credit.of(
        title,
        authors.stream().flatMap(name -> Author.find(name, null).stream()).toList(),
        source == null ? null : URI.create(source),
        licence == null ? Terms.UNKNOWN : TermsOfUse.of(licence, null));
  }
}
