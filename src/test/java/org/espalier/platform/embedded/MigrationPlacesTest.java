package org.espalier.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Reader;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MigrationPlacesTest {

  private static final List<String> BUILT =
      List.of("db/migration/V1__a.sql", "db/single/V12__b.sql", "db/cluster/V12__b.sql");

  @Test
  void eachVersionIsThereOnceForEitherKindOfDatabase() {
    assertEquals(List.of("db/migration/V1__a.sql", "db/cluster/V12__b.sql"), found(true));
    assertEquals(List.of("db/migration/V1__a.sql", "db/single/V12__b.sql"), found(false));
  }

  private static List<String> found(boolean distributed) {
    FluentConfiguration flyway = Flyway.configure().resourceProvider(new Built());
    new MigrationPlaces(distributed).customize(flyway);
    return flyway.getResourceProvider().getResources("V", new String[] {".sql"}).stream()
        .map(LoadableResource::getAbsolutePath)
        .toList();
  }

  /** What the build found, in all places. */
  private static final class Built implements ResourceProvider {

    @Override
    public @Nullable LoadableResource getResource(String name) {
      return null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return BUILT.stream().<LoadableResource>map(File::new).toList();
    }
  }

  /** A file of which only the place matters. */
  private static final class File extends LoadableResource {

    private final String path;

    File(String path) {
      this.path = path;
    }

    @Override
    public Reader read() {
      return Reader.nullReader();
    }

    @Override
    public String getAbsolutePath() {
      return path;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return path;
    }

    @Override
    public String getFilename() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String getRelativePath() {
      return path;
    }
  }
}
