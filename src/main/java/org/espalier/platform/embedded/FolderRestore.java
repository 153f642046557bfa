package org.espalier.platform.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.espalier.platform.start.StartRefused;

/** Makes a data folder of an archive; the next start of PostgreSQL brings it to one moment. */
final class FolderRestore {

  private final DataFolder folder;

  private FolderRestore(DataFolder folder) {
    this.folder = folder;
  }

  /**
   * Unpacks an archive into a folder that has nothing in it.
   *
   * @return the number of files
   * @throws StartRefused if the folder has something in it, or the file is no whole archive of ours
   */
  static int read(Path file, DataFolder folder) throws IOException {
    if (!folder.empty()) {
      throw new StartRefused(
          "refusing to restore into "
              + folder.path()
              + ", which has something in it: set ESPALIER_DATA_DIR to an empty folder.");
    }
    try (ZipFile archive = new ZipFile(file.toFile())) {
      requireSeal(file, archive);
      folder.open();
      return new FolderRestore(folder).unpack(archive);
    } catch (ZipException e) {
      throw new StartRefused(file + " is no whole backup of a data folder: " + e.getMessage(), e);
    }
  }

  private static void requireSeal(Path file, ZipFile archive) throws IOException {
    ZipEntry seal = archive.getEntry(FolderBackup.SEAL);
    if (seal == null || !text(archive, seal).startsWith(FolderBackup.FORMAT + "\n")) {
      throw new StartRefused(file + " is no backup of a data folder.");
    }
  }

  private static String text(ZipFile archive, ZipEntry entry) throws IOException {
    try (InputStream in = archive.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private int unpack(ZipFile archive) throws IOException {
    int files = 0;
    for (ZipEntry entry : archive.stream().toList()) {
      if (entry.getName().equals(FolderBackup.SEAL)) {
        continue;
      }
      Path to = folder.path().resolve(entry.getName()).normalize();
      if (!to.startsWith(folder.path())) {
        throw new ZipException("an entry leads out of the folder: " + entry.getName());
      }
      if (entry.isDirectory()) {
        folder.makePrivate(to);
      } else {
        unpack(archive, entry, to);
        files++;
      }
    }
    return files;
  }

  private static void unpack(ZipFile archive, ZipEntry entry, Path to) throws IOException {
    DataFolder.createPrivate(to);
    try (InputStream in = archive.getInputStream(entry);
        OutputStream out = Files.newOutputStream(to)) {
      in.transferTo(out);
    }
  }
}
