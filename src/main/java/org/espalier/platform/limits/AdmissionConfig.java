package org.espalier.platform.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How many requests are worked on at once. */
@ConfigMapping(prefix = "espalier.requests")
interface AdmissionConfig {

  /** Requests in work at the most; twice the connections to the database if absent, 0 is all. */
  OptionalInt atOnce();

  /** Requests that may wait for that; eight times as many if absent. */
  OptionalInt waiting();

  /** How long one waits at the most. */
  @WithDefault("PT1S")
  Duration patience();
}
