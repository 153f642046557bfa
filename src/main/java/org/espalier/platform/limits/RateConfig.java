package org.espalier.platform.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How many requests clients may send. */
@ConfigMapping(prefix = "espalier.rate")
interface RateConfig {

  /** Requests of one client within the window; 0 lets all pass. */
  OptionalInt requests();

  /** Requests without a valid token of one address within the window; 0 lets all pass. */
  OptionalInt anonymous();

  /** The time within which they are counted. */
  @WithDefault("PT1M")
  Duration window();

  /** Whether what clients send to several servers is added up. */
  @WithDefault("true")
  boolean shared();
}
