package org.espalier.platform.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.espalier.platform.start.StartRefused;
import org.jboss.logging.Logger;

/**
 * Writes a data folder into an archive, as it was at one moment. PostgreSQL may go on meanwhile: it
 * is told that a base backup is being made, and what it wrote until the end goes along, so that the
 * first start from the archive replays it.
 */
final class FolderBackup {

  /** The last entry: an archive without it is not whole. */
  static final String SEAL = "espalier-backup.txt";

  /** What the seal of an archive that can be read begins with. */
  static final String FORMAT = "data folder, version 1";

  static final String DATABASE = "postgresql/";

  /** Belongs to the running process, and not to the data. */
  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

  /** Folders whose contents mean nothing to another start, as PostgreSQL's manual has it. */
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private final DataFolder folder;
  private final ZipOutputStream archive;
  private int files;

  private FolderBackup(DataFolder folder, ZipOutputStream archive) {
    this.folder = folder;
    this.archive = archive;
    archive.setLevel(Deflater.BEST_SPEED);
  }

  /**
   * Writes all of it.
   *
   * @return the number of files
   * @throws StartRefused if the folder has no database
   */
  static int write(DataFolder folder, OutputStream out) throws IOException, SQLException {
    if (!Files.exists(folder.postgresql().resolve("PG_VERSION"))) {
      throw new StartRefused("there is no database in " + folder.path() + ".");
    }
    ZipOutputStream archive = new ZipOutputStream(out);
    FolderBackup backup = new FolderBackup(folder, archive);
    for (Path secret : folder.secrets()) {
      backup.copy(secret.getFileName().toString(), secret);
    }
    Optional<Postmaster> running = Postmaster.of(folder.postgresql());
    if (running.isPresent()) {
      backup.running(running.get());
    } else {
      backup.database(Set.of());
    }
    String version = Files.readString(folder.postgresql().resolve("PG_VERSION")).strip();
    backup.text(SEAL, FORMAT + "\nPostgreSQL " + version + "\n" + backup.files + " files\n");
    archive.finish();
    return backup.files;
  }

  private void running(Postmaster postmaster) throws IOException, SQLException {
    Login superuser = EmbeddedPostgresql.of(postmaster, folder.secret()).superuser();
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      // Until this connection ends nothing is thrown away that was written after the beginning.
      statement.execute(
          "select pg_create_physical_replication_slot("
              + "'espalier_backup_' || pg_backend_pid(), true, true)");
      String first =
          value(statement, "select pg_walfile_name(pg_backup_start('espalier backup', true))");
      database(EMPTIED);
      try (ResultSet ended =
          statement.executeQuery(
              "select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
        ended.next();
        text(DATABASE + "backup_label", ended.getString(2));
        written(first, ended.getString(1));
      }
    }
  }

  /** The log from the beginning of the backup to its end. */
  private void written(String first, String last) throws IOException {
    Path log = folder.postgresql().resolve("pg_wal");
    List<Path> segments;
    try (Stream<Path> all = Files.list(log)) {
      segments = all.filter(file -> between(first, file, last)).sorted().toList();
    }
    if (segments.isEmpty()
        || !segments.getFirst().endsWith(first)
        || !segments.getLast().endsWith(last)) {
      throw new IOException("PostgreSQL's log from " + first + " to " + last + " is not there");
    }
    for (Path segment : segments) {
      copy(DATABASE + "pg_wal/" + segment.getFileName(), segment);
    }
  }

  private static boolean between(String first, Path file, String last) {
    String name = file.getFileName().toString();
    return name.length() == first.length()
        && name.compareTo(first) >= 0
        && name.compareTo(last) <= 0;
  }

  /** Everything of the database, but of some folders only that they are there. */
  private void database(Set<String> emptied) throws IOException {
    Path root = folder.postgresql();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes)
              throws IOException {
            folder(name(root, found) + "/");
            return emptied.contains(root.relativize(found).toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path found, BasicFileAttributes attributes)
              throws IOException {
            if (!LEFT_OUT.contains(root.relativize(found).toString())) {
              copyIfThere(name(root, found), found);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path found, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw why;
          }
        });
  }

  private void copy(String name, Path file) throws IOException {
    // A file that is gone fails here, before anything of it stands in the archive.
    try (InputStream in = Files.newInputStream(file)) {
      archive.putNextEntry(new ZipEntry(name));
      in.transferTo(archive);
      archive.closeEntry();
    }
    files++;
  }

  /** What PostgreSQL has taken away since it was listed is not missed: its log says so. */
  private void copyIfThere(String name, Path file) throws IOException {
    try {
      copy(name, file);
    } catch (NoSuchFileException gone) {
      Logger.getLogger(FolderBackup.class).debugf("%s was taken away", file);
    }
  }

  private void folder(String name) throws IOException {
    archive.putNextEntry(new ZipEntry(name));
    archive.closeEntry();
  }

  private void text(String name, String text) throws IOException {
    archive.putNextEntry(new ZipEntry(name));
    archive.write(text.getBytes(StandardCharsets.UTF_8));
    archive.closeEntry();
  }

  private static String name(Path root, Path file) {
    String inside = root.relativize(file).toString().replace('\\', '/');
    return inside.isEmpty() ? DATABASE.substring(0, DATABASE.length() - 1) : DATABASE + inside;
  }

  private static String value(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
