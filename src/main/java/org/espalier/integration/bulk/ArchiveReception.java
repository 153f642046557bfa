package org.espalier.integration.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sync.SyncKind;
import org.jspecify.annotations.Nullable;

/**
 * Receives archives of tenants: each file becomes a part of the import. In whatever order the files
 * come, parts are applied in the order in which kinds refer to one another.
 */
@ApplicationScoped
class ArchiveReception {

  /** What imports of archives are of. */
  static final String KIND = "tenant";

  private static final int LARGEST_MANIFEST = 1 << 20;

  private final Kinds kinds;
  private final StrictJson json;
  private final Reception reception;
  private final OpenedImports opened;

  ArchiveReception(Kinds kinds, StrictJson json, Reception reception, OpenedImports opened) {
    this.kinds = kinds;
    this.json = json;
    this.reception = reception;
    this.opened = opened;
  }

  /**
   * Insists that the caller may import something; whether that is all that an archive has shows
   * when its files come.
   *
   * @throws ProblemException FORBIDDEN
   */
  void requireBulk() {
    if (kinds.ordered().stream().noneMatch(ArchiveReception::importable)) {
      throw CommonProblem.FORBIDDEN.because("This needs the right to import what is in it.");
    }
  }

  private static boolean importable(SyncKind<?> kind) {
    try {
      kind.requireBulk();
      return true;
    } catch (ProblemException refused) {
      return false;
    }
  }

  /** Receives an archive, whose rows wait in parts of the job. */
  Reception.Received receive(UUID job, ImportOrder order, InputStream body) throws IOException {
    Unpacking unpacking = new Unpacking(job, order);
    ZipFiles zip = new ZipFiles(new BufferedInputStream(body, 1 << 16), order.mostBytes());
    for (ZipEntry entry = zip.next(); entry != null; entry = zip.next()) {
      unpacking.take(entry.getName(), zip.content());
    }
    return unpacking.received();
  }

  /** One archive, file by file. */
  private final class Unpacking {

    private final UUID job;
    private final ImportOrder order;
    private final Map<String, UUID> parts = new HashMap<>();
    private final Map<String, ArchiveFile> taken = new HashMap<>();
    private final Faults faults = new Faults();
    private final Set<String> refusals = new LinkedHashSet<>();
    private @Nullable ArchiveManifest manifest;
    private boolean told;
    private int rows;
    private int failed;

    /** Ids grow, and parts are applied by id. */
    Unpacking(UUID job, ImportOrder order) {
      this.job = job;
      this.order = order;
      kinds.ordered().forEach(kind -> parts.put(kind.name(), Ids.next()));
    }

    void take(String name, InputStream in) throws IOException {
      String kind = ArchiveFile.kind(name);
      if (name.equals(ArchiveManifest.NAME)) {
        read(in.readNBytes(LARGEST_MANIFEST));
      } else if (name.equals(kind) || !kinds.has(kind) || taken.containsKey(kind)) {
        faults.add("", FaultCode.NOT_ALLOWED, "The file \"" + name + "\" is not of a kind.");
      } else {
        take(kinds.named(kind), name, in);
      }
      in.transferTo(OutputStream.nullOutputStream());
    }

    /** Once something may not be imported, the rest is only asked whether it may be. */
    private void take(SyncKind<?> kind, String name, InputStream in) throws IOException {
      try {
        kind.requireBulk();
      } catch (ProblemException refused) {
        refusals.add(refused.detail());
      }
      if (refusals.isEmpty()) {
        taken.put(kind.name(), taken(kind, name, in));
      }
    }

    private void read(byte[] text) {
      Parsed<ArchiveManifest> parsed = json.read(text, ArchiveManifest.class);
      parsed
          .faults()
          .list()
          .forEach(fault -> faults.add(fault.pointer(), fault.code(), fault.message()));
      manifest = parsed.faults().isEmpty() ? parsed.value() : null;
      told = true;
    }

    private ArchiveFile taken(SyncKind<?> kind, String name, InputStream in) throws IOException {
      DigestInputStream hashed = new DigestInputStream(in, Sha256Output.digest());
      UUID part =
          opened.part(Objects.requireNonNull(parts.get(kind.name())), job, kind.name(), order);
      Reception.Received received = reception.receive(part, kind, new NdjsonRows(hashed));
      opened.received(part, received);
      rows += received.rows();
      failed += received.failed();
      String sha256 = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
      return new ArchiveFile(kind.name(), name, received.rows(), sha256);
    }

    /** What was received, if it is what the manifest says. */
    Reception.Received received() {
      if (!refusals.isEmpty()) {
        throw CommonProblem.FORBIDDEN.because(String.join(" ", refusals));
      }
      if (!told) {
        String said =
            "There is no " + ArchiveManifest.NAME + ": the archive broke off, or is none.";
        faults.add("", FaultCode.REQUIRED, said);
      }
      if (manifest != null) {
        compare(manifest);
      }
      faults.throwIfAny();
      return new Reception.Received(rows, failed);
    }

    private void compare(ArchiveManifest said) {
      if (said.version() != ArchiveManifest.VERSION) {
        String known = "Only version " + ArchiveManifest.VERSION + " of archives is known here.";
        faults.add("/version", FaultCode.OUT_OF_RANGE, known);
      }
      for (int i = 0; i < said.files().size(); i++) {
        compare("/files/" + i, said.files().get(i));
      }
      taken.forEach((_, more) ->
          faults.add("/files", FaultCode.REQUIRED, "It does not name \"" + more.file() + "\"."));
    }

    private void compare(String at, ArchiveFile said) {
      ArchiveFile file = taken.remove(said.kind());
      if (file == null) {
        String missing = "The archive has no file \"" + said.file() + "\".";
        faults.add(at, FaultCode.UNKNOWN_REFERENCE, missing);
      } else if (!file.equals(said)) {
        String other = "The file \"" + file.file() + "\" is not the one that was written.";
        faults.add(at, FaultCode.MALFORMED, other);
      }
    }
  }
}
