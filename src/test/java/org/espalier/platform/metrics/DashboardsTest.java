package org.espalier.platform.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The dashboard and the alerts ask for metrics that are there, and each alert says what to do. */
class DashboardsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String ALERTS = "docker/prometheus/alerts.yaml";
  private static final String RUNBOOK = "src/docs/runbook.md";

  /** What stands in an expression beside the names of metrics. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");

  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\(|[\\w:])");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

  /** Prometheus' own. */
  private static final String UP = "up";

  @Test
  void expressionsAreTakenApart() {
    assertEquals(
        Set.of("a_total", "b_seconds_bucket", "c"),
        names(
            "sum by (x, y) (rate(a_total{z=\"d_e\"}[5m])) / 2 > 0.1 and"
                + " histogram_quantile(0.95, sum by (le) (rate(b_seconds_bucket[$__rate_interval]))) or c"));
  }

  @Test
  void dashboardAsksForMetricsThatAreThere() throws JsonProcessingException {
    JsonNode dashboard = JSON.readTree(Explained.text("docker/grafana/espalier.json"));
    List<String> expressions = dashboard.findValuesAsText("expr");
    assertTrue(expressions.size() > 20, expressions::toString);
    expressions.forEach(DashboardsTest::assertAnswered);
    for (JsonNode panel : dashboard.at("/panels")) {
      assertFalse(panel.path("title").asText().isBlank(), panel::toString);
      assertTrue(
          panel.path("type").asText().equals("row") || panel.has("description"), panel::toString);
    }
  }

  @Test
  void alertsAskForMetricsThatAreThereAndSayWhatToDo() throws JsonProcessingException {
    Set<String> sections =
        Pattern.compile("(?m)^## (Espalier\\w+)$")
            .matcher(Explained.text(RUNBOOK))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> alerts = new TreeSet<>();
    for (JsonNode rule : alerts()) {
      String name = rule.path("alert").asText();
      alerts.add(name);
      assertAnswered(rule.path("expr").asText());
      assertTrue(
          Set.of("critical", "warning").contains(rule.at("/labels/severity").asText()), name);
      assertFalse(rule.at("/annotations/summary").asText().isBlank(), name);
      assertTrue(
          rule.at("/annotations/runbook").asText().endsWith(RUNBOOK + "#" + anchor(name)), name);
    }
    assertEquals(sections, alerts);
  }

  @Test
  void everySectionOfTheRunbookSaysWhatItMeansHowToLookAndWhatToDo() {
    String[] sections = Explained.text(RUNBOOK).split("(?m)^## Espalier", -1);
    for (String section : Arrays.asList(sections).subList(1, sections.length)) {
      for (String part : List.of("**What it means.**", "**How to look.**", "**What to do.**")) {
        assertTrue(section.contains(part), () -> part + " is missing in " + section);
      }
    }
  }

  @Test
  void prometheusTakesTheAlertsAndRaisesThem() throws IOException, InterruptedException {
    Path promtool = tool("promtool");
    assumeTrue(promtool != null, "no promtool on the path (Debian's package prometheus has it)");
    run(String.valueOf(promtool), "check", "rules", ALERTS);
    run(
        String.valueOf(promtool),
        "test",
        "rules",
        "src/test/resources/prometheus/alerts.test.yaml");
  }

  private static List<JsonNode> alerts() throws JsonProcessingException {
    List<JsonNode> rules = new ArrayList<>();
    YAML.readTree(Explained.text(ALERTS))
        .at("/groups")
        .forEach(group -> group.path("rules").forEach(rules::add));
    assertTrue(rules.size() > 10);
    return rules;
  }

  private static String anchor(String title) {
    return title.toLowerCase(java.util.Locale.ROOT);
  }

  private static void assertAnswered(String expression) {
    Set<String> metrics = Explained.metrics();
    for (String name : names(expression)) {
      String family = name.replaceAll("_(bucket|count|sum|max)$", "");
      assertTrue(
          name.equals(UP) || metrics.contains(name) || metrics.contains(family),
          () -> "there is no " + name + ", for which this asks: " + expression);
    }
  }

  static Set<String> names(String expression) {
    Set<String> names =
        NAME.matcher(OTHER.matcher(expression).replaceAll(" "))
            .results()
            .map(found -> found.group())
            .collect(Collectors.toCollection(TreeSet::new));
    names.removeAll(WORDS);
    return names;
  }

  private static @org.jspecify.annotations.Nullable Path tool(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
