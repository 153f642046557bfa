package org.espalier.integration.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sync.SyncKind;

/**
 * Writes archives of a tenant, or of as much of it as the caller may see. What refers is read
 * before what it refers to: whatever is made in the meantime, no row of an archive leads out of it.
 */
@ApplicationScoped
class ArchiveExport {

  /** The same for all, so that the same rows are the same bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Kinds kinds;
  private final ExportedRows rows;
  private final String server;

  ArchiveExport(
      Kinds kinds,
      ExportedRows rows,
      @ConfigProperty(name = "quarkus.application.version") String server) {
    this.kinds = kinds;
    this.rows = rows;
    this.server = server;
  }

  /**
   * The kinds that the caller may read at all, each after those that it refers to.
   *
   * @throws ProblemException FORBIDDEN if there are none
   */
  List<SyncKind<?>> readable() {
    List<SyncKind<?>> readable = kinds.ordered().stream().filter(Kinds::readable).toList();
    if (readable.isEmpty()) {
      throw CommonProblem.FORBIDDEN.because("This needs the right to read something.");
    }
    return readable;
  }

  /** Writes an archive of these kinds; the stream stays open. */
  void write(List<SyncKind<?>> readable, OutputStream out) throws IOException {
    Instant asOf = Moments.now();
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
    List<ArchiveFile> files = new ArrayList<>();
    for (SyncKind<?> kind : readable.reversed()) {
      ArchiveFile file = write(kind, zip);
      if (file.rows() > 0) {
        files.add(file);
      }
    }
    ArchiveManifest manifest =
        new ArchiveManifest(
            ArchiveManifest.FORMAT,
            ArchiveManifest.VERSION,
            server,
            asOf,
            files.reversed(),
            leftOut(readable));
    zip.putNextEntry(entry(ArchiveManifest.NAME));
    zip.write(JsonText.of(manifest).text().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }

  /** A kind without rows leaves no file. */
  private ArchiveFile write(SyncKind<?> kind, ZipOutputStream zip) throws IOException {
    String name = ArchiveFile.name(kind.name());
    Sha256Output counted = new Sha256Output(new Entry(zip, entry(name)));
    rows.write(kind, counted);
    if (counted.lines() > 0) {
      zip.closeEntry();
    }
    return new ArchiveFile(kind.name(), name, counted.lines(), counted.sha256());
  }

  private List<LeftOut> leftOut(List<SyncKind<?>> readable) {
    Set<String> read = readable.stream().map(SyncKind::name).collect(Collectors.toSet());
    Stream<LeftOut> unread =
        kinds.ordered().stream()
            .map(SyncKind::name)
            .filter(kind -> !read.contains(kind))
            .map(LeftOut::unreadable);
    return Stream.concat(LeftOut.ALWAYS.stream(), unread).toList();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  /** An entry of a ZIP that begins with its first byte. */
  private static final class Entry extends OutputStream {

    private final ZipOutputStream zip;
    private final ZipEntry entry;
    private boolean begun;

    Entry(ZipOutputStream zip, ZipEntry entry) {
      this.zip = zip;
      this.entry = entry;
    }

    @Override
    public void write(int one) throws IOException {
      begin();
      zip.write(one);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      begin();
      zip.write(some, from, length);
    }

    private void begin() throws IOException {
      if (!begun) {
        zip.putNextEntry(entry);
        begun = true;
      }
    }
  }
}
