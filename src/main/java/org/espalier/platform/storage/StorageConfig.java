package org.espalier.platform.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where files are kept. */
@ConfigMapping(prefix = "espalier.storage")
interface StorageConfig {

  /** Where new files go; what was put elsewhere before stays there. */
  @WithDefault("database")
  StoragePlace place();
}
