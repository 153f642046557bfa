package org.espalier.platform.observe;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What a collector got until now.
 *
 * @param spans all of them
 * @param text the bytes of all, read as letters
 */
record Collected(List<Span> spans, String text) {

  static Collected now() {
    String url = ConfigProvider.getConfig().getValue("espalier.otlp.endpoint", String.class);
    List<Span> spans = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    body(url)
        .lines()
        .map(line -> Base64.getDecoder().decode(line))
        .forEach(batch -> {
          text.append(new String(batch, StandardCharsets.UTF_8));
          request(batch).getResourceSpansList().stream()
              .flatMap(resource -> resource.getScopeSpansList().stream())
              .forEach(scope -> spans.addAll(scope.getSpansList()));
        });
    return new Collected(spans, text.toString());
  }

  /** The spans of a trace. */
  List<Span> of(String traceId) {
    return spans.stream().filter(span -> hex(span.getTraceId()).equals(traceId)).toList();
  }

  /** The only span of a name in a trace. */
  Span one(String traceId, String name) {
    List<Span> found = of(traceId).stream().filter(span -> span.getName().equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError(
          found.size()
              + " spans "
              + name
              + " among "
              + of(traceId).stream().map(Span::getName).toList());
    }
    return found.getFirst();
  }

  /** The names of what is right below a span. */
  List<String> below(Span parent) {
    return spans.stream()
        .filter(span -> span.getParentSpanId().equals(parent.getSpanId()))
        .map(Span::getName)
        .toList();
  }

  static Map<String, String> facts(Span span) {
    Map<String, String> facts = new TreeMap<>();
    span.getAttributesList()
        .forEach(one ->
            facts.put(
                one.getKey(),
                one.getValue().hasIntValue()
                    ? Long.toString(one.getValue().getIntValue())
                    : one.getValue().getStringValue()));
    return facts;
  }

  static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  private static ExportTraceServiceRequest request(byte[] batch) {
    try {
      return ExportTraceServiceRequest.parseFrom(batch);
    } catch (InvalidProtocolBufferException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(String url) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(url + "/")).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
