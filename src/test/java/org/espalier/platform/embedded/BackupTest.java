package org.espalier.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.espalier.platform.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder as one file, and back; and what is refused before it does harm. */
class BackupTest {

  private static final String SEAL = FolderBackup.FORMAT + "\nPostgreSQL 18\n";

  @TempDir private Path temp;

  @Test
  void backupIsOfOneMomentThoughPeopleWriteOn() throws IOException, SQLException {
    Path folder = temp.resolve("here");
    EmbeddedPostgresql server = EmbeddedPostgresql.start(new DataFolder(folder));
    Path hot = temp.resolve("hot");
    Counting counting;
    int before;
    int meanwhile;
    try {
      counting = new Counting(server.superuser());
      before = counting.reached(200);
      of(folder).write(hot);
      meanwhile = counting.reached(before + 1);
      counting.stop();
    } finally {
      server.stop();
    }
    Path cold = temp.resolve("cold");
    of(folder).write(cold);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(hot)));
    int whole = restored(cold);
    assertEquals(counting.reached(0), whole);
    int moment = restored(hot);
    assertTrue(moment >= before && moment <= whole, moment + " of " + before + " to " + whole);
    assertTrue(meanwhile > before);
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "mine");
    refused("refusing to write over", () -> of(temp.resolve("none")).write(file));
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void folderWithoutDatabaseIsNoBackup() {
    Path file = temp.resolve("file");
    refused("there is no database in", () -> of(temp.resolve("none")).write(file));
    assertFalse(Files.exists(file));
    assertFalse(Files.exists(temp.resolve("file.part")));
  }

  @Test
  void folderWithSomethingInItIsLeftAsItIs() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Files.writeString(folder.resolve("postgresql.secret"), "old");
    Path file = archive(Map.of("postgresql.secret", "new", FolderBackup.SEAL, SEAL));
    refused("has something in it", () -> of(folder).restore(file));
    assertEquals("old", Files.readString(folder.resolve("postgresql.secret")));
  }

  @Test
  void whatIsNoWholeBackupIsRefused() throws IOException {
    Path folder = temp.resolve("folder");
    Path text = Files.writeString(temp.resolve("text"), "no backup");
    refused("is no whole backup", () -> of(folder).restore(text));
    Path open = archive(Map.of("postgresql.secret", "s"));
    refused("is no backup", () -> of(folder).restore(open));
    Path other = archive(Map.of(FolderBackup.SEAL, "data folder, version 2\n"));
    refused("is no backup", () -> of(folder).restore(other));
    byte[] whole = Files.readAllBytes(archive(Map.of(FolderBackup.SEAL, SEAL)));
    Path cut = Files.write(temp.resolve("cut"), Arrays.copyOf(whole, whole.length - 8));
    refused("is no whole backup", () -> of(folder).restore(cut));
    refused("cannot read", () -> of(folder).restore(temp.resolve("none")));
    assertFalse(Files.exists(folder));
  }

  @Test
  void nothingIsUnpackedOutsideOfTheFolder() throws IOException {
    Path folder = temp.resolve("folder");
    Path file = archive(Map.of("../evil", "e", FolderBackup.SEAL, SEAL));
    refused("leads out of the folder", () -> of(folder).restore(file));
    assertFalse(Files.exists(temp.resolve("evil")));
  }

  /** Restores, lets PostgreSQL come up, and says how far it had been counted. */
  private int restored(Path file) throws SQLException {
    Path folder = temp.resolve(file.getFileName() + "-restored");
    of(folder).restore(file);
    EmbeddedPostgresql server = EmbeddedPostgresql.start(new DataFolder(folder));
    try (Connection connection = server.superuser().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*), coalesce(max(number), 0) from counted")) {
      row.next();
      assertEquals(row.getInt(1), row.getInt(2), "one is missing in between");
      return row.getInt(1);
    } finally {
      server.stop();
    }
  }

  private static Backup of(Path folder) {
    return new Backup(Map.of("ESPALIER_DATA_DIR", folder.toString()));
  }

  private Path archive(Map<String, String> entries) throws IOException {
    Path file = Files.createTempFile(temp, "archive", "");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private static void refused(String because, Runnable work) {
    StartRefused refused = assertThrows(StartRefused.class, work::run);
    assertTrue(String.valueOf(refused.getMessage()).contains(because), refused.getMessage());
  }

  /** Somebody who counts, each number a transaction. */
  private static final class Counting {

    private final AtomicInteger last = new AtomicInteger();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final CompletableFuture<Void> work;

    Counting(Login login) throws SQLException {
      try (Connection connection = login.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("create table counted (number int primary key)");
        statement.execute("alter system set synchronous_commit = off");
        statement.execute("select pg_reload_conf()");
      }
      this.work = CompletableFuture.runAsync(() -> count(login));
    }

    private void count(Login login) {
      try (Connection connection = login.connect();
          Statement statement = connection.createStatement()) {
        while (goesOn.get()) {
          statement.execute("insert into counted values (" + (last.get() + 1) + ")");
          last.incrementAndGet();
        }
      } catch (SQLException e) {
        throw new CompletionException(e);
      }
    }

    /** How far it has come, as soon as it has come so far. */
    int reached(int number) {
      while (last.get() < number && !work.isDone()) {
        Thread.onSpinWait();
      }
      return last.get();
    }

    void stop() {
      goesOn.set(false);
      work.join();
    }
  }
}
