package org.openlearningexchange.local.command;

import org.openlearningexchange.local.exchange.LocalExchange;

/** The last words of {@code up}. */
final class WhatToTry {
  private final LocalSetup setup;

  WhatToTry(LocalSetup setup) {
    this.setup = setup;
  }

  void say(long searchable, long seconds) {
    LocalExchange exchange = setup.exchange();
    String search = exchange.url("search-service").toString();
    String folder = setup.data().option();
    Console.say(
        """

        The exchange is up (%d s), with %d resources to find. Try:

          curl '%s/search?q=algebra&language=de&reuse=adapt'
          curl '%s/licences/CC-BY-NC-4.0/reuse?use=adapt,commercial'
          %s/widget/                            the search box for any page
          %s/try/                               what an address would bring, before it is registered

        The interfaces, to read and to try:
        %s
        Register one more repository:   deploy/local/register URL%s
        Compare all stores:             deploy/local/reconcile%s
        See what runs:                  deploy/local/status%s
        Stop:                           deploy/local/down%s
        Stop and forget:                deploy/local/down --wipe%s

        Credentials of the operator and the two members: %s
        Data and logs:                                   %s"""
            .formatted(
                seconds,
                searchable,
                search,
                exchange.url("rights-service"),
                search,
                exchange.url("harvest-service"),
                interfaces(exchange),
                folder,
                folder,
                folder,
                folder,
                folder,
                setup.data().credentials(),
                setup.data().path()));
  }

  private static String interfaces(LocalExchange exchange) {
    StringBuilder lines = new StringBuilder();
    exchange
        .services()
        .forEach(
            service -> lines.append("  %-17s %s/docs%n".formatted(service.name(), service.url())));
    return lines.toString();
  }
}
