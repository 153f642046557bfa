package org.espalier.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.espalier.platform.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of PostgreSQL's programs is taken for a server, and how it connects. */
class ClientProgramTest {

  @TempDir private Path temp;
  private final List<Path> folders = new ArrayList<>();

  @Test
  void oldestThatKnowsTheServerIsTaken() throws IOException {
    there("a", "pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)");
    there("b", "pg_dump (PostgreSQL) 18.1");
    there("c", "pg_dump (PostgreSQL) 17.6");
    assertEquals(15, ClientProgram.find("pg_dump", 15, folders).major());
    assertEquals(17, ClientProgram.find("pg_dump", 16, folders).major());
    assertEquals(temp.resolve("b/pg_dump"), ClientProgram.find("pg_dump", 18, folders).path());
  }

  @Test
  void olderOnesAreRefusedByTheirVersion() throws IOException {
    there("a", "pg_dump (PostgreSQL) 15.18");
    String why = refusal();
    assertTrue(why.contains("the newest found is 15"), why);
    assertTrue(why.contains("postgresql-client-18"), why);
  }

  @Test
  void whatIsNoneOfThemIsPassedOver() throws IOException {
    there("a", "something else 99");
    assertTrue(refusal().contains("there is none"));
  }

  @Test
  void passwordsAreNotAmongTheArguments() {
    Login login =
        Login.parse(
            "postgresql://me:s3cret@db.example.org:6432/espalier?sslmode=verify-full&currentSchema=x",
            null,
            null);
    assertEquals(
        "postgresql://me@db.example.org:6432/espalier?sslmode=verify-full", login.connection());
    assertEquals(
        "postgresql://espalier@db/espalier",
        Login.parse("jdbc:postgresql://db/espalier", null, "s3cret").connection());
  }

  @Test
  void severalServersAreNoOneToConnectTo() {
    Login login = Login.parse("jdbc:postgresql://one,two/espalier", null, null);
    assertThrows(StartRefused.class, login::connection);
  }

  private String refusal() {
    return String.valueOf(
        assertThrows(StartRefused.class, () -> ClientProgram.find("pg_dump", 18, folders))
            .getMessage());
  }

  private void there(String folder, String version) throws IOException {
    Path program = Files.createDirectory(temp.resolve(folder)).resolve("pg_dump");
    Files.writeString(program, "#!/bin/sh\necho '" + version + "'\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    folders.add(program.getParent());
  }
}
