package org.openlearningexchange.benchmark.harvest;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Times work that is done in this process. */
final class Timed {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Timed() {}

  /**
   * Does the work once.
   *
   * @param work answers how many records there were
   */
  static Pass pass(Callable<Long> work) throws Exception {
    long cpu = SYSTEM.getProcessCpuTime();
    long started = System.nanoTime();
    long records = work.call();
    return new Pass(
        records,
        Duration.ofNanos(System.nanoTime() - started),
        Duration.ofNanos(SYSTEM.getProcessCpuTime() - cpu));
  }
}
