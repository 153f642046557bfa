package org.espalier.integration.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many webhooks there may be, and how much is sent at once. */
@ConfigMapping(prefix = "espalier.webhooks")
interface WebhookConfig {

  /** How many a tenant may have. */
  @WithDefault("100")
  int most();

  /** How many deliveries this server sends at once. */
  @WithDefault("32")
  int atOnce();

  /** How many deliveries are sent to one webhook at once. */
  @WithDefault("4")
  int atOnceEach();

  /** For how long deliveries are told of after they ended. */
  @WithDefault("P30D")
  Duration kept();
}
