package org.espalier.platform.embedded;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Where migrations are found: nearly all are the same everywhere, a few have to be written in
 * another way for a cluster, and lie once in each place.
 */
@Singleton
class MigrationPlaces implements FlywayConfigurationCustomizer {

  private final String elsewhere;

  MigrationPlaces(
      @ConfigProperty(name = "espalier.database.distributed", defaultValue = "false")
          boolean distributed) {
    this.elsewhere = distributed ? "db/single/" : "db/cluster/";
  }

  @Override
  public void customize(FluentConfiguration flyway) {
    flyway.resourceProvider(new Here(flyway.getResourceProvider(), elsewhere));
  }

  /** All that was found when the server was built, without what is for other databases. */
  private record Here(ResourceProvider all, String elsewhere) implements ResourceProvider {

    @Override
    public @Nullable LoadableResource getResource(String name) {
      return all.getResource(name);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return all.getResources(prefix, suffixes).stream()
          .filter(found -> !found.getAbsolutePath().contains(elsewhere))
          .toList();
    }
  }
}
