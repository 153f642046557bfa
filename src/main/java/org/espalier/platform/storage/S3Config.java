package org.espalier.platform.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** A store that speaks the protocol of S3. */
@ConfigMapping(prefix = "espalier.objects")
interface S3Config {

  /** The bucket; without one there is no such store. */
  Optional<String> bucket();

  /** Where it is served; the service of the region itself if absent. */
  Optional<URI> endpoint();

  @WithDefault("us-east-1")
  String region();

  Optional<String> accessKey();

  Optional<String> secretKey();

  /** True if the bucket stands in the path and not in front of the host. */
  @WithDefault("false")
  boolean pathStyle();

  /** What every key begins with. */
  @WithDefault("espalier/")
  String prefix();
}
