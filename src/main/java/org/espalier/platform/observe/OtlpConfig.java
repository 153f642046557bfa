package org.espalier.platform.observe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where traces are sent, if they are. */
@ConfigMapping(prefix = "espalier.otlp")
interface OtlpConfig {

  /** Base URL of a collector that speaks OTLP over HTTP; without one nothing is traced. */
  Optional<String> endpoint();

  /** Headers that are sent along, such as a key: {@code name=value}, parted by commas. */
  Optional<String> headers();

  /** The share of traces that are kept, from 0 to 1, of those that nobody decided about before. */
  @WithDefault("1")
  double sample();
}
