package org.espalier.integration.scim.users;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How users become employees. */
@ConfigMapping(prefix = "espalier.scim")
interface UserSettings {

  /** True if a department that no unit is known by becomes one. */
  @WithDefault("false")
  boolean createOrgUnits();
}
