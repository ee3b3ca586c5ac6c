package org.openlearningexchange.rights.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.openlearningexchange.rights.delivery.Outcome.Ended;
import org.openlearningexchange.rights.delivery.Outcome.Suspended;

/** Counts deliveries, and tells of those that the operator should know of. */
final class Deliveries {
  private static final Logger LOG = Logger.getLogger(Deliveries.class);

  private final MeterRegistry meters;

  Deliveries(MeterRegistry meters) {
    this.meters = meters;
  }

  void published(long notices) {
    meters.counter("exchange.notices.published").increment(notices);
  }

  void delivered(Delivery delivery, Outcome outcome, Duration taken) {
    meters.timer("exchange.notice.deliveries", "outcome", outcome.word()).record(taken);
    if (outcome instanceof Outcome.Arrived) {
      meters.counter("exchange.notices.delivered").increment(delivery.notices().size());
    } else if (outcome instanceof Suspended suspended) {
      tell(delivery, outcome, suspended.why());
    } else if (outcome instanceof Ended ended) {
      tell(delivery, outcome, ended.why());
    }
  }

  private static void tell(Delivery delivery, Outcome outcome, String why) {
    LOG.warnf(
        "subscription %s subscription=%s host=%s cause=%s",
        outcome.word(),
        delivery.receiver().subscription(),
        delivery.receiver().url().getHost(),
        why);
  }
}
