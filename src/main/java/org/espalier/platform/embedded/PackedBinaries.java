package org.espalier.platform.embedded;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.espalier.platform.start.StartRefused;

/** PostgreSQL's programs out of a JAR that is no part of the build, for builds without any. */
record PackedBinaries(Path jar) implements PgBinaryResolver {

  @Override
  public InputStream getPgBinary(String system, String machine) throws IOException {
    try (ZipFile packed = new ZipFile(jar.toFile())) {
      ZipEntry programs =
          packed.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new StartRefused("there is no PostgreSQL in " + jar + "."));
      try (InputStream in = packed.getInputStream(programs)) {
        return new ByteArrayInputStream(in.readAllBytes());
      }
    }
  }
}
