package org.espalier.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

class MigrationPlacesTest {

  @Test
  void clustersHaveMigrationsOfTheirOwn() {
    assertEquals(Set.of("classpath:db/migration", "classpath:db/cluster"), places(true));
    assertEquals(Set.of("classpath:db/migration", "classpath:db/single"), places(false));
  }

  private static Set<String> places(boolean distributed) {
    FluentConfiguration flyway = Flyway.configure();
    new MigrationPlaces(distributed).customize(flyway);
    return Arrays.stream(flyway.getLocations()).map(Location::toString).collect(Collectors.toSet());
  }
}
