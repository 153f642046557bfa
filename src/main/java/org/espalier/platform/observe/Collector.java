package org.espalier.platform.observe;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;

/** The way to a collector: spans leave in batches, on a thread of their own. */
final class Collector {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Collector() {}

  /**
   * Opens the way.
   *
   * @throws StartRefused if a setting cannot be understood
   */
  static SdkTracerProvider open(String endpoint, OtlpConfig config, String version) {
    return SdkTracerProvider.builder()
        .setResource(resource(version))
        .setIdGenerator(new GivenIds())
        .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share(config.sample()))))
        .addSpanProcessor(BatchSpanProcessor.builder(exporter(endpoint, config)).build())
        .build();
  }

  private static OtlpHttpSpanExporter exporter(String endpoint, OtlpConfig config) {
    OtlpHttpSpanExporterBuilder builder =
        OtlpHttpSpanExporter.builder().setEndpoint(traces(endpoint)).setTimeout(PATIENCE);
    headers(config.headers().orElse("")).forEach(builder::addHeader);
    return builder.build();
  }

  private static Resource resource(String version) {
    return Resource.create(
        Attributes.builder()
            .put("service.name", "espalier")
            .put("service.version", version)
            .put("service.instance.id", UUID.randomUUID().toString())
            .build());
  }

  /** Collectors take traces below their base URL. */
  static String traces(String endpoint) {
    URI base;
    try {
      base = URI.create(endpoint);
    } catch (IllegalArgumentException e) {
      throw refused("ESPALIER_OTLP_ENDPOINT", "the URL of a collector", e);
    }
    boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
    if (!web || base.getHost() == null) {
      throw refused("ESPALIER_OTLP_ENDPOINT", "the URL of a collector", null);
    }
    String bare = endpoint.replaceAll("/+$", "");
    return bare.endsWith("/v1/traces") ? bare : bare + "/v1/traces";
  }

  /** Reads {@code name=value,name=value}. */
  static Map<String, String> headers(String text) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String one : text.split(",", -1)) {
      int sign = one.indexOf('=');
      if (sign > 0) {
        headers.put(one.substring(0, sign).strip(), one.substring(sign + 1).strip());
      } else if (!one.isBlank()) {
        throw refused("ESPALIER_OTLP_HEADERS", "name=value, parted by commas", null);
      }
    }
    return headers;
  }

  private static double share(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw refused("ESPALIER_OTLP_SAMPLE", "a number from 0 to 1", null);
    }
    return share;
  }

  private static StartRefused refused(String variable, String wanted, @Nullable Exception e) {
    String line = variable + " is to be " + wanted + ".";
    return e == null ? new StartRefused(line) : new StartRefused(line, e);
  }
}
