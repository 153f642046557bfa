package org.espalier.knowledge.attachments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** What may be attached to articles. */
@ConfigMapping(prefix = "espalier.attachments")
interface AttachmentConfig {

  /** Bytes of a file at most. */
  @WithDefault("10485760")
  int mostBytes();

  /** Files of an article at most. */
  @WithDefault("20")
  int mostFiles();

  /** Their media types; all that are known if absent. */
  Optional<Set<String>> types();
}
