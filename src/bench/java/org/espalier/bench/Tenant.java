package org.espalier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** A tenant of the server, seen by its talent admin. */
final class Tenant {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String base;
  private final String token;

  private Tenant(String base, String token) {
    this.base = base;
    this.token = token;
  }

  static Tenant of(Product product, String slug) throws IOException, InterruptedException {
    return as(product, slug, "admin", "talent-admin");
  }

  /** The tenant, seen by somebody with a role. */
  static Tenant as(Product product, String slug, String subject, String role)
      throws IOException, InterruptedException {
    String body =
        "{\"tenant\":\"%s\",\"subject\":\"%s\",\"roles\":[\"%s\"]}".formatted(slug, subject, role);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(product.base() + "/dev/token"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return new Tenant(product.base(), send(request).get("access_token").asText());
  }

  Call get(String path) {
    return Call.get(base, path, token);
  }

  /** A request for what goes on as it happens. */
  Call stream(String path) {
    Call call = get(path);
    return new Call(
        call.base(), call.text().replace("Accept: application/json", "Accept: text/event-stream"));
  }

  Call post(String path, String body) {
    return Call.post(base, path, token, body);
  }

  JsonNode read(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  /** Writes something; the answer. */
  JsonNode write(String path, String body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  String token() {
    return token;
  }

  /** Imports a file and waits until its job has ended well; the job. */
  JsonNode load(String kind, Path file) throws IOException, InterruptedException {
    HttpRequest upload =
        request("/api/v1/imports/" + kind)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    JsonNode job = send(upload);
    while (!job.get("state").asText().equals("COMPLETED")) {
      if (job.get("state").asText().equals("FAILED")) {
        throw new IllegalStateException(kind + ": " + job);
      }
      Thread.sleep(50);
      job = read("/api/v1/imports/" + job.get("id").asText());
    }
    if (job.at("/counts/failed").asInt() > 0) {
      throw new IllegalStateException(kind + ": " + job);
    }
    return job;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token);
  }

  private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    JsonNode body = JSON.readTree(answer.body());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(request.uri() + " gave " + answer.statusCode() + ": " + body);
    }
    return body;
  }
}
