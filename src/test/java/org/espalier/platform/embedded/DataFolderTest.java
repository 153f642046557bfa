package org.espalier.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.espalier.platform.start.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may look into the data folder. */
class DataFolderTest {

  @TempDir private Path temp;

  @BeforeEach
  void onlyWhereThereArePermissions() {
    assumeTrue(
        temp.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system has no POSIX permissions");
  }

  @Test
  void newFolderBelongsToItsOwnerOnly() throws IOException {
    Path path = temp.resolve("some").resolve("data");
    DataFolder folder = new DataFolder(path);
    folder.open();
    folder.makePrivate(folder.binaries());
    assertEquals("rwx------", permissions(path));
    assertEquals("rwx------", permissions(folder.binaries()));
  }

  @Test
  void ownFolderThatIsOpenToOthersIsClosed() throws IOException {
    Path path = Files.createDirectory(temp.resolve("data"));
    new DataFolder(path).secret();
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    new DataFolder(path).open();
    assertEquals("rwx------", permissions(path));
    assertEquals("rw-------", permissions(path.resolve("postgresql.secret")));
  }

  @Test
  void emptyFolderAndBareVolumeAreTaken() throws IOException {
    Path volume = Files.createDirectory(temp.resolve("volume"));
    Files.createDirectory(volume.resolve("lost+found"));
    new DataFolder(volume).open();
    assertEquals("rwx------", permissions(volume));
  }

  @Test
  void folderWithOtherThingsIsRefusedAndLeftAsItIs() throws IOException {
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(temp.resolve("letters.txt"), "mine");
    StartRefused refused = assertThrows(StartRefused.class, new DataFolder(temp)::open);
    assertTrue(refused.getMessage().contains("ESPALIER_DATA_DIR"), refused.getMessage());
    assertEquals("rwxr-xr-x", permissions(temp));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
