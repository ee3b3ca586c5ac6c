package org.openlearningexchange.benchmark.harvest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.openlearningexchange.contracts.message.RunReport;

/**
 * The exchange: from the start of a run to its end, everything published and stored. CPU time is
 * that of the service and both its stores.
 */
final class ServiceContender implements Contender {
  private final HarvestingService service;
  private final String prefix;

  ServiceContender(HarvestingService service, String prefix) {
    this.service = service;
    this.prefix = prefix;
  }

  @Override
  public String name() {
    return "the exchange";
  }

  @Override
  public Pass read(URI baseUrl, int round) throws InterruptedException {
    Duration before = service.cpu();
    RunReport run = service.harvest(List.of(baseUrl), prefix).get(0);
    return new Pass(run.account().added(), took(run), service.cpu().minus(before));
  }

  static Duration took(RunReport run) {
    return Duration.between(
        Objects.requireNonNull(run.startedAt()), Objects.requireNonNull(run.endedAt()));
  }
}
