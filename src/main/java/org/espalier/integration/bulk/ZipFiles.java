package org.espalier.integration.bulk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The files of a ZIP, one after the other as it streams by. After the last one the directory at the
 * ZIP's end must have come and name as many: without it nobody knows that the files are all.
 */
final class ZipFiles {

  private final ZipTail tail;
  private final ZipInputStream zip;
  private final LimitedInput content;
  private int count;

  /**
   * A ZIP, which is left open.
   *
   * @param most bytes that all its files together may have, unpacked
   */
  ZipFiles(InputStream body, long most) {
    this.tail = new ZipTail(body);
    CountedInput packed = new CountedInput(tail);
    this.zip = new ZipInputStream(packed);
    this.content = new LimitedInput(zip, packed, most);
  }

  /**
   * The next file; null after the last one.
   *
   * @throws ProblemException MALFORMED if the ZIP is damaged, locked or broke off
   */
  @Nullable ZipEntry next() throws IOException {
    try {
      ZipEntry entry = zip.getNextEntry();
      if (entry != null) {
        count++;
        return entry;
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw damaged("The ZIP is damaged or locked.");
    }
    tail.transferTo(OutputStream.nullOutputStream());
    if (!tail.ends(count)) {
      throw damaged("The ZIP broke off: the directory at its end is not there, or has others.");
    }
    return null;
  }

  /** What the present file has. */
  InputStream content() {
    return content;
  }

  private static ProblemException damaged(String said) {
    return new ProblemException(List.of(new Fault("", FaultCode.MALFORMED, said)));
  }
}
