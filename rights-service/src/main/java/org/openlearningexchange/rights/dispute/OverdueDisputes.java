package org.openlearningexchange.rights.dispute;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How many disputes wait for an operator longer than they should, as last counted. */
@Readiness
@Default
@ApplicationScoped
class OverdueDisputes implements HealthCheck {
  private final AtomicLong overdue;

  OverdueDisputes(MeterRegistry meters) {
    this.overdue = meters.gauge("exchange_disputes_overdue", new AtomicLong());
  }

  void counted(long number) {
    overdue.set(number);
  }

  /** Up in any case: late work is no fault of the service. */
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("disputes").up().withData("overdue", overdue.get()).build();
  }
}
