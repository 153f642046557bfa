package org.espalier.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the cache by which the Java virtual machine starts the server faster: it runs the packaged
 * server with the sample tenant, sends what the tour of the README sends, and ends it gracefully;
 * what the virtual machine has learned by then is the cache. Runs from its source, without having
 * been compiled: {@code java Training.java jvm app data [option…]}.
 */
final class Training {

  private static final int ROUNDS = 30;
  private static final Pattern TOKEN = Pattern.compile("(?m)^export ([A-Z_]+)=(\\S+)");
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;
  private final Map<String, String> tokens;
  private int answers;

  private Training(String base, Map<String, String> tokens) {
    this.base = base;
    this.tokens = tokens;
  }

  public static void main(String... args) throws Exception {
    Path app = Path.of(args[1]).toAbsolutePath();
    Path cache = app.resolve("app.aot");
    Files.deleteIfExists(cache);
    Path data = Path.of(args[2]).toAbsolutePath();
    List<String> options = new ArrayList<>(Arrays.asList(args).subList(3, args.length));
    options.add("-XX:AOTCacheOutput=" + cache);
    Settings settings =
        new Settings(app, data, Path.of(args[0]), options, app, List.of("--sample"));
    try (Product product = Product.start(settings)) {
      String said = Files.readString(data.resolve("server.log"));
      Training training = new Training(product.base(), tokens(said));
      training.run();
      System.err.println("trained by " + training.answers + " answers; the cache is being made …");
    }
    if (!Files.exists(cache)) {
      throw new IllegalStateException("no cache was made: see " + data.resolve("server.log"));
    }
    System.err.println(cache + ": " + (Files.size(cache) >> 20) + " MB");
  }

  private static Map<String, String> tokens(String said) {
    Map<String, String> tokens = new LinkedHashMap<>();
    Matcher lines = TOKEN.matcher(said);
    while (lines.find()) {
      tokens.put(lines.group(1), lines.group(2));
    }
    return tokens;
  }

  private void run() throws Exception {
    String amara = id(get("EMPLOYEE", "/api/v1/employees/by-external-id/T1056"));
    plan(amara);
    for (int round = 0; round < ROUNDS; round++) {
      read(amara);
      write(round);
      refuse(amara);
    }
  }

  /** From a gap to a plan that both have agreed on, and to learning that closes it. */
  private void plan(String amara) throws Exception {
    String plan =
        id(
            post(
                "EMPLOYEE",
                "/api/v1/employees/" + amara + "/plan-drafts",
                "{\"maxItems\": 2, \"maxHours\": 60}"));
    String steps = "/api/v1/development-plans/" + plan + "/transitions";
    for (String step :
        List.of("EMPLOYEE PROPOSED", "EMPLOYEE AGREED", "MANAGER AGREED", "MANAGER ACTIVE")) {
      String[] parts = step.split(" ");
      post(parts[0], steps, "{\"to\": \"" + parts[1] + "\"}");
    }
    post(
        "MANAGER",
        "/api/v1/completions",
        "{\"employeeExternalId\": \"T1056\", \"activityExternalId\": \"postgresql-performance\","
            + " \"score\": 88}");
    get("EMPLOYEE", "/api/v1/development-plans/" + plan + "/trace");
    post("MANAGER", "/api/v1/group-drafts", "{\"people\": {}, \"maxItems\": 2}");
  }

  private void read(String amara) throws Exception {
    String person = "/api/v1/employees/" + amara;
    for (String path :
        List.of(
            "/api/v1/me",
            person,
            person + "/gap",
            person + "/recommendations?limit=2",
            person + "/transcript",
            person + "/alignment",
            "/api/v1/assignments?employeeId=" + amara)) {
      get("EMPLOYEE", path);
    }
    for (String path :
        List.of(
            "/api/v1/employees?limit=50",
            "/api/v1/org-units?count=exact",
            "/api/v1/competencies?limit=50",
            "/api/v1/activities?limit=50",
            "/api/v1/insights/compliance?asOf=2026-10-31",
            "/api/v1/events?limit=50",
            "/api/v1/exports/employees",
            "/q/health/ready")) {
      get("TALENT_ADMIN", path);
    }
    post(
        "MANAGER",
        "/graphql",
        "{\"query\": \"{ employee(externalId: \\\"T1056\\\") { givenName manager { givenName } gap"
            + " { readiness metCount } } }\"}");
    post("TALENT_ADMIN", "/api/v1/gap-analyses", "{}");
  }

  private void write(int round) throws Exception {
    send(
        "TALENT_ADMIN",
        "PUT",
        "/api/v1/org-units/by-external-id/trained-" + round,
        "application/json",
        "{\"name\": \"Trained " + round + "\"}",
        2);
    send(
        "TALENT_ADMIN",
        "POST",
        "/api/v1/imports/employees",
        "application/x-ndjson",
        "{\"externalId\": \"Z%d\", \"givenName\": \"Lena\", \"familyName\": \"Ostrom\"}"
            .formatted(round),
        2);
    post(
        "TALENT_ADMIN",
        "/api/v1/audience-previews",
        "{\"audience\": \"withinOrgUnit eq \\\"data\\\" and hireDate ge \\\"2024-12-01\\\"\"}");
  }

  /** What is refused goes ways of its own. */
  private void refuse(String amara) throws Exception {
    send("EMPLOYEE", "POST", "/api/v1/org-units", "application/json", "{\"name\": \"\"}", 4);
    send("", "GET", "/api/v1/employees/" + amara, "application/json", "", 4);
    send("EMPLOYEE", "GET", "/api/v1/nothing", "application/json", "", 4);
  }

  private String get(String whose, String path) throws Exception {
    return send(whose, "GET", path, "application/json", "", 2);
  }

  private String post(String whose, String path, String body) throws Exception {
    return send(whose, "POST", path, "application/json", body, 2);
  }

  private String send(
      String whose, String method, String path, String type, String body, int hundreds)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!whose.isEmpty()) {
      request.header("Authorization", "Bearer " + tokens.get(whose));
    }
    HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    answers++;
    if (answer.statusCode() / 100 != hundreds) {
      throw new IllegalStateException(
          method + " " + path + " gave " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private static String id(String body) {
    Matcher found = ID.matcher(body);
    if (!found.find()) {
      throw new IllegalStateException("no id in " + body);
    }
    return found.group(1);
  }
}
