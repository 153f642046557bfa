package org.espalier.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/** The folder that holds everything that outlives the process. */
public record DataFolder(Path path) {

  /** {@code ESPALIER_DATA_DIR}, else {@code ./data}. */
  public static DataFolder fromEnvironment() {
    Map<String, String> env = System.getenv();
    return new DataFolder(
        Path.of(env.getOrDefault("ESPALIER_DATA_DIR", "data")).toAbsolutePath().normalize());
  }

  Path postgresql() {
    return path.resolve("postgresql");
  }

  Path binaries() {
    return path.resolve("postgresql-binaries");
  }

  /**
   * The password of the embedded server's roles: made once, readable by the owner of the folder
   * only.
   */
  String secret() {
    Path file = path.resolve("postgresql.secret");
    try {
      Files.createDirectories(path);
      if (!Files.exists(file)) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path fresh = path.resolve("postgresql.secret.new");
        Files.deleteIfExists(fresh);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.createFile(
              fresh,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(fresh, HexFormat.of().formatHex(random));
        Files.move(fresh, file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the data folder " + path, e);
    }
  }
}
