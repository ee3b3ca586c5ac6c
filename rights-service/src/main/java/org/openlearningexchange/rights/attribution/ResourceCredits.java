package org.openlearningexchange.rights.attribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.rights.credit.Author;
import org.openlearningexchange.rights.credit.Credit;
import org.openlearningexchange.rights.credit.Origin;
import org.openlearningexchange.rights.credit.Terms;
import org.openlearningexchange.rights.credit.Title;
import org.openlearningexchange.rights.decision.ResourceRights.Decided;
import org.openlearningexchange.rights.licence.Licence;

/** Makes out of a record and the decision on it what is to be said of the resource. Pure. */
final class ResourceCredits {
  private ResourceCredits() {}

  /**
   * The credit of a resource.
   *
   * @param language in which its title is wanted, where it has several
   */
  static Credit of(Decided rights, HarvestedRecord record, String language, CreditWish wish) {
    RightsDecision decision = rights.decision();
    LearningResource resource = record.resource();
    Optional<EarlierGrant> earlier = TermsOfUse.findEarlier(decision, wish.obtained());
    return new Credit(
        title(resource, language),
        authors(resource.creator()),
        resource.id(),
        CopyrightNotice.find(record.licenceStatements()).orElse(null),
        rights.dispute() == null ? terms(decision, earlier, wish.licence()) : Terms.DISPUTED,
        earlier.isEmpty() && hasExceptions(decision),
        origins(resource.isBasedOn()),
        wish.changes(),
        earlier.isEmpty() ? null : wish.obtained());
  }

  private static Terms terms(
      RightsDecision decision, Optional<EarlierGrant> earlier, @Nullable String chosen) {
    if (earlier.isPresent()) {
      return TermsOfUse.of(earlier.get().expression(), chosen);
    }
    return TermsOfUse.areKnown(decision)
        ? TermsOfUse.of(decision.expression(), chosen)
        : Terms.UNKNOWN;
  }

  private static boolean hasExceptions(RightsDecision decision) {
    return !decision.parts().isEmpty() || decision.requires().contains(Licence.SEE_EXCEPTIONS);
  }

  /** The title in that language, else in the resource's own, else the first that there is. */
  private static @Nullable Title title(LearningResource resource, String language) {
    Map<String, String> names = resource.name();
    return in(names, language)
        .or(
            () ->
                resource.inLanguage().stream().flatMap(own -> in(names, own).stream()).findFirst())
        .or(() -> names.keySet().stream().findFirst())
        .flatMap(key -> Title.find(names.get(key), key))
        .orElse(null);
  }

  /** The key of the name in this language, whatever script or country it adds. */
  private static Optional<String> in(Map<String, String> names, String language) {
    return names.containsKey(language)
        ? Optional.of(language)
        : names.keySet().stream()
            .filter(key -> primary(key).equalsIgnoreCase(primary(language)))
            .findFirst();
  }

  private static String primary(String language) {
    return language.split("[-_]", 2)[0];
  }

  private static List<Author> authors(List<Agent> creators) {
    return creators.stream()
        .flatMap(creator -> Author.find(creator.name(), creator.id()).stream())
        .toList();
  }

  private static List<Origin> origins(List<RelatedWork> works) {
    return works.stream()
        .map(work -> new Origin(Title.find(work.name(), null).orElse(null), work.id()))
        .toList();
  }
}
