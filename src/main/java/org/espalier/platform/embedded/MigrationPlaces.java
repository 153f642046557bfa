package org.espalier.platform.embedded;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Where migrations are found: nearly all are the same everywhere, a few have to be written in
 * another way for a cluster.
 */
@Singleton
class MigrationPlaces implements FlywayConfigurationCustomizer {

  private final String own;

  MigrationPlaces(
      @ConfigProperty(name = "espalier.database.distributed", defaultValue = "false")
          boolean distributed) {
    this.own = distributed ? "db/cluster" : "db/single";
  }

  @Override
  public void customize(FluentConfiguration flyway) {
    flyway.locations("classpath:db/migration", "classpath:" + own);
  }
}
