package org.openlearningexchange.catalog.repository;

/**
 * How often a registration was changed, and since when a probe holds for it.
 *
 * @param current grows with each change
 * @param source the one at which address, format or sets last changed, or a probe was asked for: a
 *     probe that looked at an earlier one looked at something else
 * @param passed the one at which the last probe looked that found nothing blocking; 0 before, also
 *     for registrations from before there were probes
 */
record Revisions(long current, long source, long passed) {
  static final Revisions FIRST = new Revisions(1, 1, 0);

  Revisions next() {
    return new Revisions(current + 1, source, passed);
  }

  Revisions nextSource() {
    return new Revisions(current + 1, current + 1, passed);
  }

  Revisions nextPassed(long probed) {
    return new Revisions(current + 1, source, probed);
  }

  /** Whether what a probe found at that revision holds for what is registered now. */
  boolean hold(long probed) {
    return source <= probed && probed <= current;
  }

  /** Whether a probe has passed since the source last changed. */
  boolean havePassed() {
    return source <= passed;
  }
}
