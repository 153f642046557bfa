package org.espalier.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.espalier.platform.start.StartRefused;

/**
 * The folder that holds everything that outlives the process. Nobody but the owner may look into
 * it.
 */
public record DataFolder(Path path) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private static final List<String> SECRETS =
      List.of("postgresql.secret", "development-issuer.key");

  private static final Set<String> OURS =
      Set.of("postgresql.secret", "postgresql", "development-issuer.key");

  /** What file systems put into a volume of their own. */
  private static final Set<String> NOBODYS = Set.of("lost+found", ".DS_Store");

  /** {@code ESPALIER_DATA_DIR}, else {@code ./data}. */
  public static DataFolder fromEnvironment() {
    return of(System.getenv());
  }

  static DataFolder of(Map<String, String> env) {
    return new DataFolder(
        Path.of(env.getOrDefault("ESPALIER_DATA_DIR", "data")).toAbsolutePath().normalize());
  }

  /** Where the embedded server keeps its data. */
  public Path postgresql() {
    return path.resolve("postgresql");
  }

  Path binaries() {
    return path.resolve("postgresql-binaries");
  }

  /**
   * Makes the folder, or closes one that is there to everybody else.
   *
   * @throws StartRefused if it holds things that are not ours, for closing it could lock others out
   */
  public void open() {
    if (Files.exists(path) && !ours()) {
      throw new StartRefused(
          "refusing to keep data in "
              + path
              + ", which holds other things: set ESPALIER_DATA_DIR to a folder of its own.");
    }
    makePrivate(path);
  }

  void makePrivate(Path folder) {
    try {
      if (!posix(path)) {
        Files.createDirectories(folder);
      } else if (Files.exists(folder)) {
        if (!Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
          Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
      } else {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
        Files.createDirectories(folder, ownerOnly);
      }
    } catch (IOException e) {
      throw new StartRefused("cannot use the data folder " + folder + ": " + e, e);
    }
  }

  /** What the database does not hold, as far as it is there. */
  List<Path> secrets() {
    return SECRETS.stream().map(path::resolve).filter(Files::exists).toList();
  }

  /** True if there is nothing in the folder, or no folder. */
  boolean empty() {
    if (!Files.exists(path)) {
      return true;
    }
    try (Stream<Path> found = Files.list(path)) {
      return found.allMatch(file -> NOBODYS.contains(file.getFileName().toString()));
    } catch (IOException e) {
      throw new StartRefused("cannot use the data folder " + path + ": " + e, e);
    }
  }

  /** True if the folder has something of ours, or nothing at all. */
  private boolean ours() {
    try (Stream<Path> found = Files.list(path)) {
      Set<String> names =
          found.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      return OURS.stream().anyMatch(names::contains) || NOBODYS.containsAll(names);
    } catch (IOException e) {
      throw new StartRefused("cannot use the data folder " + path + ": " + e, e);
    }
  }

  /**
   * The password of the embedded server's roles: made once, readable by the owner of the folder
   * only.
   */
  String secret() {
    Path file = path.resolve("postgresql.secret");
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path fresh = path.resolve("postgresql.secret.new");
        Files.deleteIfExists(fresh);
        createPrivate(fresh);
        Files.writeString(fresh, HexFormat.of().formatHex(random));
        Files.move(fresh, file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the data folder " + path, e);
    }
  }

  /** Makes a file that its owner only may read. */
  static void createPrivate(Path file) throws IOException {
    if (posix(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
