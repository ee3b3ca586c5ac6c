package org.openlearningexchange.kit.access;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.openlearningexchange.contracts.message.ClientRegistration;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.table.CompactedTable;
import org.openlearningexchange.kit.table.Tables;

/** The API clients, for refusing those that were revoked. */
@Startup
@ApplicationScoped
public class ClientTable {
  private final CompactedTable<ClientRegistration> table;

  public ClientTable(Tables tables) {
    this.table = tables.open(Topics.CLIENTS, ClientRegistration.class);
  }

  @PreDestroy
  void close() {
    table.close();
  }

  /** Whether the clients were read to the end. */
  public boolean isReady() {
    return table.isReady();
  }

  /**
   * Whether a token of this client, issued then, is still good. A client that the table does not
   * know yet is: its token was signed by the issuer.
   */
  public boolean accepts(String clientId, Instant issuedAt) {
    return table
        .find(clientId)
        .map(
            client ->
                !client.revoked()
                    && (client.notBefore() == null || !issuedAt.isBefore(client.notBefore())))
        .orElse(true);
  }
}
