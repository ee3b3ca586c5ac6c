package org.openlearningexchange.rights.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;
import org.openlearningexchange.rights.licence.Licences;

/**
 * What the policy of a repository's member comes to.
 *
 * @param revision grows with each change; 0 where there never was a policy
 * @param applied what it gives to silent records today; null where it gives nothing
 */
public record RepositoryPolicy(long revision, @Nullable AppliedDefault applied) {
  /** Of a repository that never had one. */
  public static final RepositoryPolicy NONE = new RepositoryPolicy(0, null);

  /** What a registration gives on that day; nothing by a licence that the registry lacks. */
  static Optional<AppliedDefault> applied(RepositoryRegistration registration, LocalDate today) {
    return Optional.ofNullable(registration.defaultLicence())
        .filter(given -> holds(given, today))
        .flatMap(given -> applied(given, registration.memberName()));
  }

  private static boolean holds(DefaultLicence given, LocalDate today) {
    boolean begun = !today.isBefore(given.since());
    return begun && (given.until() == null || !today.isAfter(given.until()));
  }

  private static Optional<AppliedDefault> applied(
      DefaultLicence given, Map<String, String> memberName) {
    return Licences.find(given.licence())
        .map(
            licence ->
                new AppliedDefault(
                    licence.expression(), given.since(), given.policy(), name(memberName)));
  }

  /** In the language that labels are in, where the member has a name in it. */
  private static String name(Map<String, String> names) {
    return Optional.ofNullable(names.get("en"))
        .or(
            () ->
                names.entrySet().stream().min(Map.Entry.comparingByKey()).map(Map.Entry::getValue))
        .orElse("its provider");
  }
}
