package org.espalier.integration.bulk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import org.espalier.platform.problem.CommonProblem;

/**
 * The files of an upload: one by itself, or those of a ZIP. Kept in memory, so there are limits:
 * how many there are, how large they are together, and how tightly they are packed.
 */
final class FrameworkFiles {

  /** How much of an upload is kept, unpacked. */
  static final int MOST_KEPT = 128 << 20;

  /** How many files a ZIP may have. */
  static final int MOST_FILES = 1000;

  private static final String ALONE = "file";

  private final FrameworkReader reader;
  private final List<PublishedFile> files = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private long kept;

  private FrameworkFiles(FrameworkReader reader) {
    this.reader = reader;
  }

  /**
   * Reads an upload.
   *
   * @param most bytes that it may unpack to, kept or not
   */
  static FrameworkFiles read(InputStream body, FrameworkReader reader, long most)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(body, 1 << 16);
    FrameworkFiles read = new FrameworkFiles(reader);
    if (zipped(in)) {
      read.unzip(new ZipFiles(in, most));
    } else {
      read.keep(ALONE, in);
    }
    return read;
  }

  /** Those that the format can know. */
  List<PublishedFile> files() {
    return files;
  }

  /** The names of those that it cannot. */
  List<String> others() {
    return others;
  }

  private static boolean zipped(BufferedInputStream in) throws IOException {
    in.mark(4);
    byte[] start = in.readNBytes(4);
    in.reset();
    return start.length == 4
        && start[0] == 'P'
        && start[1] == 'K'
        && start[2] == 3
        && start[3] == 4;
  }

  private void unzip(ZipFiles zip) throws IOException {
    int count = 0;
    for (ZipEntry entry = zip.next(); entry != null; entry = zip.next()) {
      if (++count > MOST_FILES) {
        throw CommonProblem.PAYLOAD_TOO_LARGE.because(
            "A ZIP may have " + MOST_FILES + " files at the most.");
      }
      if (!entry.isDirectory()) {
        take(entry.getName(), zip.content());
      }
    }
  }

  private void take(String name, InputStream in) throws IOException {
    if (reader.reads(name)) {
      keep(name, in);
    } else {
      others.add(name);
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  private void keep(String name, InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 16];
    for (int count = in.read(some); count >= 0; count = in.read(some)) {
      kept += count;
      if (kept > MOST_KEPT) {
        throw CommonProblem.PAYLOAD_TOO_LARGE.because(
            "A published framework may have " + MOST_KEPT + " bytes at the most, unpacked.");
      }
      out.write(some, 0, count);
    }
    files.add(new PublishedFile(name, out.toByteArray()));
  }
}
