package org.espalier.integration.bulk;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a request that brings a file. */
@Singleton
class OrderParams {

  private static final String CSV = "text/csv";

  private final long mostBytes;

  OrderParams(
      @ConfigProperty(name = "espalier.imports.most-bytes", defaultValue = "8589934592")
          long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * The order that they make.
   *
   * @throws org.espalier.platform.problem.ProblemException INVALID_REQUEST with every fault, or
   *     UNSUPPORTED_MEDIA_TYPE for another encoding than gzip
   */
  ImportOrder of(
      @Nullable String mode,
      @Nullable String onError,
      @Nullable String dryRun,
      @Nullable String source,
      @Nullable String mostEnded,
      String contentType,
      @Nullable String encoding,
      @Nullable String key,
      @Nullable FrameworkOrder framework) {
    Params params = new Params();
    ImportMode how = params.choice("mode", mode, ImportMode.class);
    OnError bad = params.choice("onError", onError, OnError.class);
    Integer most = mostEnded(params, mostEnded, how);
    Flag dry = params.choice("dryRun", dryRun, Flag.class);
    if (source != null && (source.length() > 60 || !source.matches(SyncInput.KEY))) {
      params.faults().add("?source", FaultCode.INVALID_FORMAT, "This must be 1 to 60 characters.");
    }
    if (key != null && (key.isBlank() || key.length() > 255)) {
      params
          .faults()
          .add(
              "Idempotency-Key",
              FaultCode.INVALID_FORMAT,
              "The key must have 1 to 255 characters.");
    }
    params.done();
    if (encoding != null
        && !encoding.equalsIgnoreCase("gzip")
        && !encoding.equalsIgnoreCase("identity")) {
      throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.because("The only content encoding is gzip.");
    }
    return new ImportOrder(
        source == null ? SyncInput.DEFAULT_SOURCE : source,
        how == null ? ImportMode.upsert : how,
        bad == null ? OnError.skip : bad,
        dry == Flag.TRUE,
        contentType.startsWith(CSV),
        "gzip".equalsIgnoreCase(encoding),
        key,
        mostBytes,
        most,
        framework);
  }

  private static @Nullable Integer mostEnded(
      Params params, @Nullable String asked, @Nullable ImportMode how) {
    int most = params.number("mostEnded", asked, -1, 0, Integer.MAX_VALUE);
    if (asked != null && how != ImportMode.replace) {
      params
          .faults()
          .add("?mostEnded", FaultCode.NOT_ALLOWED, "Only mode=replace makes things inactive.");
    }
    return most < 0 ? null : most;
  }

  /** A boolean parameter. */
  private enum Flag {
    TRUE,
    FALSE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
