package org.espalier.platform.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import org.espalier.platform.start.StartRefused;

/**
 * Everything that outlives the server as one file, and back: of the embedded PostgreSQL the data
 * folder with its secrets, of any other the database as pg_dump writes it. Which of the two it is
 * the environment says, as it does for the server.
 */
public final class Backup {

  private final Map<String, String> env;

  Backup(Map<String, String> env) {
    this.env = env;
  }

  /** Of what the environment names. */
  public static Backup fromEnvironment() {
    return new Backup(System.getenv());
  }

  /**
   * Writes a file that its owner only may read; it has its name only when it is whole.
   *
   * @return what was done, in a line
   * @throws StartRefused if the file is there, or what is to be saved is not
   */
  public String write(Path file) {
    Path target = file.toAbsolutePath();
    if (Files.exists(target)) {
      throw new StartRefused("refusing to write over " + target + ".");
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      return write(target, part);
    } catch (IOException | SQLException e) {
      throw new StartRefused("cannot write " + target + ": " + e, e);
    }
  }

  private String write(Path target, Path part) throws IOException, SQLException {
    Files.deleteIfExists(part);
    try {
      DataFolder.createPrivate(part);
      String what = external() ? dump(part) : folder(part);
      try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(part, target);
      return "wrote " + what + " to " + target + ", " + Files.size(target) + " bytes";
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Reads a file into an empty data folder or database.
   *
   * @return what was done, in a line
   * @throws StartRefused if there is something already, or the file is not what it should be
   */
  public String restore(Path file) {
    if (!Files.isReadable(file)) {
      throw new StartRefused("cannot read " + file + ".");
    }
    if (external()) {
      Logins logins = Logins.of(env);
      DumpFile.read(file, logins.owner(), logins.application());
      return "restored " + logins.owner().place();
    }
    DataFolder folder = DataFolder.of(env);
    try {
      return "restored " + FolderRestore.read(file, folder) + " files into " + folder.path();
    } catch (IOException e) {
      throw new StartRefused(
          "cannot restore all of it, so empty " + folder.path() + " again: " + e.getMessage(), e);
    }
  }

  private boolean external() {
    return !env.getOrDefault("ESPALIER_DATABASE_URL", "").isBlank();
  }

  private String dump(Path part) {
    Login owner = Logins.of(env).owner();
    DumpFile.write(DumpFile.whoReadsAll(owner, env), part);
    return owner.place();
  }

  private String folder(Path part) throws IOException, SQLException {
    DataFolder folder = DataFolder.of(env);
    try (OutputStream out = Files.newOutputStream(part)) {
      return FolderBackup.write(folder, out) + " files of " + folder.path();
    }
  }
}
