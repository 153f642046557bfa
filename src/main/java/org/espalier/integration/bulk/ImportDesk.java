package org.espalier.integration.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.SyncKind;
import org.espalier.platform.tenancy.Tenancy;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in: opens the job, receives the rows, hands the job to the runner. Knows files that
 * come twice by key.
 */
@ApplicationScoped
class ImportDesk {

  private static final Logger LOG = Logger.getLogger(ImportDesk.class);

  private static final Query QUEUE =
      Query.of(
          """
          update import_job set state = 'QUEUED', received = :received, failed = :failed, refused = :failed,
            untold_line = :untoldLine, request_hash = :hash
          where tenant_id = :tenant and id = :import and state = 'RECEIVING'\
          """);
  private static final Query BREAK =
      Query.of(
          """
          update import_job set state = 'FAILED', finished_at = :now, problem = :problem, idempotency_key = null
          where tenant_id = :tenant and id = :import\
          """);
  private static final Query FAIL_PARTS = Query.file("bulk/fail_parts");
  private static final Query DISCARD =
      Query.of("delete from import_job where tenant_id = :tenant and id = :import");
  private static final Query FIRST =
      Query.of(
          """
          select j.id, j.state, j.request_hash from import_job j
          where j.tenant_id = :tenant and j.created_by = :client and j.idempotency_key = :key\
          """);

  /** So often a file says that it still comes. */
  private static final Duration HEARD = Duration.ofSeconds(10);

  private final Sql sql;
  private final Tenancy tenancy;
  private final OpenedImports opened;
  private final Reception reception;
  private final FrameworkReception frameworks;
  private final ArchiveReception archives;
  private final ImportRunner runner;
  private final StagedRows staged;
  private final Imports imports;
  private final AskedImports asked;

  ImportDesk(
      Sql sql,
      Tenancy tenancy,
      OpenedImports opened,
      Reception reception,
      FrameworkReception frameworks,
      ArchiveReception archives,
      ImportRunner runner,
      StagedRows staged,
      Imports imports,
      AskedImports asked) {
    this.imports = imports;
    this.sql = sql;
    this.tenancy = tenancy;
    this.opened = opened;
    this.reception = reception;
    this.frameworks = frameworks;
    this.archives = archives;
    this.runner = runner;
    this.staged = staged;
    this.asked = asked;
  }

  /** Takes a file in, or finds the job of the same file under the same key. */
  Taken take(SyncKind<?> kind, ImportOrder order, InputStream body) throws IOException {
    kind.requireBulk();
    requireReplaceable(kind, order);
    return take(kind.name(), order, body, (job, file) -> receive(job, kind, order, file));
  }

  /** Takes an archive of a tenant in, or finds the job of the same archive under the same key. */
  Taken takeAll(ImportOrder order, InputStream body) throws IOException {
    archives.requireBulk();
    return take(
        ArchiveReception.KIND, order, body, (job, file) -> archives.receive(job, order, file));
  }

  private Taken take(String kind, ImportOrder order, InputStream body, Receiver receiver)
      throws IOException {
    DigestInputStream hashed = new DigestInputStream(body, sha256(kind, order));
    Optional<Earlier> earlier = order.key() == null ? Optional.empty() : known(order.key());
    if (earlier.isPresent()) {
      return again(earlier.get(), hashed);
    }
    UUID job = opened.open(kind, order);
    boolean queued;
    try {
      // Whatever becomes of this process, somebody finds the file and says that it broke off.
      runner.announce(tenancy.tenant());
      HeardInput file = new HeardInput(hashed, HEARD, () -> opened.heard(job));
      Reception.Received received = receiver.receive(job, file);
      file.transferTo(OutputStream.nullOutputStream());
      asked.asked(job);
      queued = queue(job, received, HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
    } catch (ProblemException refused) {
      discard(job);
      throw refused;
    } catch (IOException broken) {
      LOG.infof("a file of %s broke off: %s", kind, broken.getMessage());
      fail(job);
      throw CommonProblem.REQUEST_TIMEOUT.because("The upload broke off.");
    } catch (RuntimeException broken) {
      fail(job);
      throw broken;
    }
    if (!queued) {
      QuarkusTransaction.requiringNew().run(() -> staged.forget(job));
      throw CommonProblem.REQUEST_TIMEOUT.because("The upload paused for too long.");
    }
    runner.wake(tenancy.tenant());
    return new Taken(job, false);
  }

  private Reception.Received receive(
      UUID job, SyncKind<?> kind, ImportOrder order, InputStream body) throws IOException {
    FrameworkOrder framework = order.framework();
    if (framework == null) {
      Reception.Received received = reception.receive(job, kind, rows(kind, order, body));
      requireRows(order, received);
      return received;
    }
    return frameworks.receive(job, order, framework, order.gzip() ? unpacked(order, body) : body);
  }

  private static void requireReplaceable(SyncKind<?> kind, ImportOrder order) {
    Params params = new Params();
    if (order.mode() == ImportMode.replace && order.framework() != null) {
      params
          .faults()
          .add(
              "?mode",
              FaultCode.NOT_ALLOWED,
              "A published framework does not stand for all that there are.");
    } else if (order.mode() == ImportMode.replace) {
      kind.irreplaceable()
          .ifPresent(why -> params.faults().add("?mode", FaultCode.NOT_ALLOWED, why));
    }
    params.done();
  }

  /** What is empty by mistake must not end everything. */
  private static void requireRows(ImportOrder order, Reception.Received received) {
    if (order.mode() == ImportMode.replace && received.rows() == 0) {
      String said = "The file stands for all that there are, and has no row.";
      throw new ProblemException(List.of(new Fault("", FaultCode.NO_ROWS, said)));
    }
  }

  private Taken again(Earlier earlier, DigestInputStream body) throws IOException {
    body.transferTo(OutputStream.nullOutputStream());
    if (earlier.hash() == null) {
      throw CommonProblem.IDEMPOTENCY_KEY_RUNNING.because(
          "The first file with this key is still being received.");
    }
    if (!earlier.hash().equals(HexFormat.of().formatHex(body.getMessageDigest().digest()))) {
      throw CommonProblem.IDEMPOTENCY_KEY_REUSED.because(
          "The key belongs to another file or another way to import it.");
    }
    return new Taken(earlier.id(), true);
  }

  /** The job of a key; one that a server left when it ended lets go of it. */
  private Optional<Earlier> known(String key) {
    Optional<Earlier> earlier = earlier(key);
    if (earlier.isEmpty() || earlier.get().hash() != null) {
      return earlier;
    }
    imports.endAbandoned();
    return earlier(key);
  }

  private Optional<Earlier> earlier(String key) {
    Args args = Args.of("client", tenancy.caller().subject()).and("key", key);
    return sql.first(
        FIRST, args, row -> new Earlier(row.uuid("id"), row.textOrNull("request_hash")));
  }

  private RowSource rows(SyncKind<?> kind, ImportOrder order, InputStream body) throws IOException {
    InputStream limited = unpacked(order, body);
    return order.csv() ? new CsvRows(limited, new CsvShape(kind.input())) : new NdjsonRows(limited);
  }

  private static InputStream unpacked(ImportOrder order, InputStream body) throws IOException {
    CountedInput packed = new CountedInput(new BufferedInputStream(body, 1 << 16));
    return new LimitedInput(order.gzip() ? gunzip(packed) : packed, packed, order.mostBytes());
  }

  private static InputStream gunzip(InputStream packed) throws IOException {
    try {
      return new GZIPInputStream(packed, 1 << 16);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw new ProblemException(
          List.of(new Fault("", FaultCode.MALFORMED, "The body is not gzip.")));
    }
  }

  /** Lets a file wait that was received; false if it was given up meanwhile. */
  private boolean queue(UUID job, Reception.Received received, String hash) {
    runner.announce(tenancy.tenant());
    Args args =
        Args.of("import", job)
            .and("received", received.rows())
            .and("failed", received.failed())
            .and("untoldLine", received.untoldLine())
            .and("hash", hash);
    return QuarkusTransaction.requiringNew().call(() -> sql.update(QUEUE, args)) == 1;
  }

  private void fail(UUID job) {
    Fault fault = new Fault("", FaultCode.MALFORMED, "The upload broke off.");
    Args args =
        Args.of("import", job)
            .and("now", Moments.now())
            .and("problem", JsonText.of(List.of(fault)));
    QuarkusTransaction.requiringNew()
        .run(() -> {
          sql.update(BREAK, args);
          sql.update(FAIL_PARTS, args);
          staged.forget(job);
        });
  }

  private void discard(UUID job) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          staged.forget(job);
          sql.update(DISCARD, Args.of("import", job));
        });
  }

  private static MessageDigest sha256(String kind, ImportOrder order) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String way =
          kind
              + order.source()
              + order.mode()
              + order.onError()
              + order.dryRun()
              + (order.mostEnded() == null ? "" : order.mostEnded() + "-")
              + order.csv()
              + order.framework();
      digest.update(way.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A file that was taken in.
   *
   * @param job its job
   * @param replayed true if it had been taken in before
   */
  record Taken(UUID job, boolean replayed) {}

  /** Keeps the rows of a file with its job. */
  @FunctionalInterface
  private interface Receiver {
    Reception.Received receive(UUID job, InputStream file) throws IOException;
  }

  private record Earlier(UUID id, @Nullable String hash) {}
}
