package org.openlearningexchange.harvest.repository;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.kit.table.RepositoryTable;

/** Carries registrations from their topic into our store. */
@ApplicationScoped
public class Registrations {
  private static final Logger LOG = Logger.getLogger(Registrations.class);

  private final RepositoryTable table;
  private final RepositoryStore store;
  private final Map<UUID, Long> stored = new HashMap<>();

  public Registrations(RepositoryTable table, RepositoryStore store) {
    this.table = table;
    this.store = store;
  }

  /** Calls back, on the table's thread, when there may be something to take over. */
  public void onChange(Runnable listener) {
    table.onChange(registration -> listener.run());
  }

  /** Stores what changed since the last call; a failure is made good by the next one. */
  public synchronized void takeOver() throws SQLException {
    for (RepositoryRegistration registration : table.values()) {
      if (stored.getOrDefault(registration.id(), -1L) < registration.revision()) {
        save(registration);
        stored.put(registration.id(), registration.revision());
      }
    }
  }

  /** One registration that cannot be taken over must not hold up the others. */
  private void save(RepositoryRegistration registration) throws SQLException {
    try {
      store.save(registration);
    } catch (RuntimeException e) {
      LOG.errorf(e, "registration refused repository=%s", registration.id());
    }
  }
}
