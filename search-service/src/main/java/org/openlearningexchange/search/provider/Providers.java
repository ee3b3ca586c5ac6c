package org.openlearningexchange.search.provider;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.kit.table.RepositoryTable;

/** What the registrations say about providers; as of now, so that a change shows at once. */
@Startup
@ApplicationScoped
public class Providers {
  private final RepositoryTable repositories;

  public Providers(RepositoryTable repositories) {
    this.repositories = repositories;
  }

  /** The provider of a repository's resources; empty while the registration has not arrived. */
  public Optional<Provider> find(UUID repositoryId, Locale language) {
    return repositories
        .find(repositoryId)
        .map(
            repository ->
                new Provider(repository.memberId(), name(repository, language), repositoryId));
  }

  /** Whether the repository's resources are kept from teachers. */
  public boolean isHidden(UUID repositoryId) {
    return repositories
        .find(repositoryId)
        .filter(repository -> repository.state().hidesResources())
        .isPresent();
  }

  /** The repositories whose resources are kept from teachers. */
  public List<String> hiddenRepositories() {
    return repositories.values().stream()
        .filter(repository -> repository.state().hidesResources())
        .map(repository -> repository.id().toString())
        .sorted()
        .toList();
  }

  /** The repositories of a member, or the one repository with this id. */
  public List<String> repositoriesOf(UUID memberOrRepository) {
    return repositories.values().stream()
        .filter(
            repository ->
                repository.memberId().equals(memberOrRepository)
                    || repository.id().equals(memberOrRepository))
        .map(repository -> repository.id().toString())
        .sorted()
        .toList();
  }

  private static String name(RepositoryRegistration repository, Locale language) {
    Map<String, String> names = repository.memberName();
    return Optional.ofNullable(names.get(language.toLanguageTag()))
        .or(() -> Optional.ofNullable(names.get(language.getLanguage())))
        .or(() -> Optional.ofNullable(names.get("en")))
        .or(
            () ->
                names.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .findFirst())
        .orElse(repository.name());
  }
}
