package org.espalier.integration.bulk;

import java.nio.charset.StandardCharsets;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that say what a published framework is to become. */
final class FrameworkParams {

  private static final int LONGEST_VERSION = 60;
  private static final int LONGEST_KEY = 200;

  private final Params params = new Params();

  private FrameworkParams() {}

  /**
   * The order that the parameters are; null if the file has rows.
   *
   * @throws org.espalier.platform.problem.ProblemException naming every fault
   */
  static @Nullable FrameworkOrder of(
      String kind,
      @Nullable String format,
      @Nullable String version,
      @Nullable String scale,
      @Nullable String mapping,
      StrictJson json) {
    FrameworkParams read = new FrameworkParams();
    FrameworkFormat known = read.params.choice("format", format, FrameworkFormat.class);
    boolean published = kind.equals("frameworks");
    if (known != null && !published) {
      read.refuse("?format", FaultCode.NOT_ALLOWED, "Only frameworks have formats.");
    }
    read.named("version", version, known, LONGEST_VERSION);
    read.named("scaleExternalId", scale, known, LONGEST_KEY);
    FrameworkMapping columns =
        published || known == null ? read.mapping(mapping, known, json) : null;
    read.params.done();
    return known == null ? null : new FrameworkOrder(known, version, scale, columns);
  }

  private void named(
      String name, @Nullable String value, @Nullable FrameworkFormat format, int most) {
    if (value != null && format == null) {
      refuse("?" + name, FaultCode.NOT_ALLOWED, "This goes with format only.");
    } else if (value != null && (value.length() > most || !value.matches(SyncInput.KEY))) {
      refuse("?" + name, FaultCode.INVALID_FORMAT, "This must be 1 to " + most + " characters.");
    }
  }

  private @Nullable FrameworkMapping mapping(
      @Nullable String mapping, @Nullable FrameworkFormat format, StrictJson json) {
    if (format != FrameworkFormat.CSV) {
      if (mapping != null) {
        refuse("?mapping", FaultCode.NOT_ALLOWED, "This goes with the format CSV only.");
      }
      return null;
    }
    if (mapping == null) {
      refuse("?mapping", FaultCode.REQUIRED, "Say what the columns mean.");
      return null;
    }
    Parsed<FrameworkMapping> parsed =
        json.read(mapping.getBytes(StandardCharsets.UTF_8), FrameworkMapping.class);
    for (Fault fault : parsed.faults().list()) {
      refuse("?mapping" + fault.pointer(), fault.code(), fault.message());
    }
    return parsed.value();
  }

  private void refuse(String pointer, FaultCode code, String message) {
    params.faults().add(pointer, code, message);
  }
}
