package org.openlearningexchange.rights.dispute;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How disputes are dealt with. */
@ConfigMapping(prefix = "exchange.disputes")
interface DisputeConfig {
  /** From receipt until an operator has seen the notice. */
  @WithDefault("PT24H")
  Duration acknowledgeWithin();

  /** From receipt until it is restricted or rejected. */
  @WithDefault("P3D")
  Duration triageWithin();

  /** How long the member may send a counter-notice. */
  @WithDefault("P14D")
  Duration answerWithin();

  /** From the counter-notice, the end of its time, or an appeal, until it is decided. */
  @WithDefault("P14D")
  Duration decideWithin();

  /** How long a decision may be appealed. */
  @WithDefault("P6M")
  Period appealWithin();

  /** How long personal data is kept after the dispute closed. */
  @WithDefault("P6M")
  Period keepPersonalData();

  /** Notices that one e-mail address may send about one resource in an hour. */
  @WithDefault("3")
  int noticesPerResource();

  /** Notices that are taken in an hour, from everybody together. */
  @WithDefault("200")
  int noticesPerHour();

  /** How often to look for times that have run out. */
  @WithDefault("60s")
  String checkEvery();
}
