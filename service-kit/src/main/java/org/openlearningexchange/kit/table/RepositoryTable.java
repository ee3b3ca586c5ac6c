package org.openlearningexchange.kit.table;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.Topics;

/**
 * The registered repositories, as {@link CompactedTable} holds them. A singleton without a proxy,
 * so that a service that needs it from its start opens it by being given it then.
 */
@Singleton
public class RepositoryTable {
  private final CompactedTable<RepositoryRegistration> table;

  public RepositoryTable(Tables tables) {
    this.table = tables.open(Topics.REPOSITORIES, RepositoryRegistration.class);
  }

  @PreDestroy
  void close() {
    table.close();
  }

  /** Whether the registrations were read to the end. */
  public boolean isReady() {
    return table.isReady();
  }

  public Optional<RepositoryRegistration> find(UUID id) {
    return table.find(id.toString());
  }

  public Collection<RepositoryRegistration> values() {
    return table.values();
  }

  /** See {@link CompactedTable#onChange}. */
  public void onChange(Consumer<RepositoryRegistration> listener) {
    table.onChange(listener);
  }
}
