package org.espalier.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The manifests are what Kubernetes takes, fit together and fit the server: names of settings,
 * port, paths, and the time that it takes to end.
 */
class KubernetesTest {

  private static final Path FOLDER = Path.of("docker/kubernetes");
  private static final String CONTAINER = "/spec/template/spec/containers/0";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Looks whether each member is known, of its type, and there if it has to be. */
  private interface Check {
    void of(JsonElement thing) throws IOException;
  }

  private static final Map<String, Check> KINDS =
      Map.of(
          "v1/ConfigMap", V1ConfigMap::validateJsonElement,
          "v1/Service", V1Service::validateJsonElement,
          "v1/ServiceAccount", V1ServiceAccount::validateJsonElement,
          "apps/v1/Deployment", V1Deployment::validateJsonElement,
          "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
          "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement,
          "autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement);

  private final JsonNode deployment = read("deployment.yaml");
  private final JsonNode container = deployment.at(CONTAINER);

  static List<String> files() throws IOException {
    return texts(read("kustomization.yaml").path("resources"));
  }

  @Test
  void kustomizationNamesEveryFile() throws IOException {
    Set<String> there = new TreeSet<>();
    try (Stream<Path> all = Files.list(FOLDER)) {
      all.forEach(file -> there.add(file.getFileName().toString()));
    }
    there.remove("kustomization.yaml");
    assertEquals(there, new TreeSet<>(files()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void manifestIsWhatKubernetesTakes(String file) throws IOException {
    JsonNode manifest = read(file);
    Check check =
        KINDS.get(manifest.path("apiVersion").asText() + "/" + manifest.path("kind").asText());
    assertTrue(check != null, "a kind that is not known here");
    check.of(JsonParser.parseString(manifest.toString()));
  }

  @Test
  void everySettingIsOneOfTheServers() throws IOException {
    Set<String> known = new HashSet<>();
    Matcher rows =
        Pattern.compile("(?m)^\\| `(ESPALIER_[A-Z_]+)`")
            .matcher(Files.readString(Path.of("src/docs/configuration.md")));
    while (rows.find()) {
      known.add(rows.group(1));
    }
    Set<String> set = new TreeSet<>();
    read("settings.yaml").path("data").fieldNames().forEachRemaining(set::add);
    container.path("env").forEach(one -> set.add(one.path("name").asText()));
    assertTrue(set.size() > 8, set::toString);
    set.removeAll(known);
    assertEquals(Set.of(), set);
  }

  @Test
  void settingsAreThoseThatTheServerNeeds() {
    assertEquals("espalier", container.at("/envFrom/0/configMapRef/name").asText());
    assertEquals("espalier", read("settings.yaml").at("/metadata/name").asText());
    JsonNode settings = read("settings.yaml").path("data");
    assertFalse(settings.path("ESPALIER_OIDC_ISSUER").asText().isEmpty());
    settings.fieldNames().forEachRemaining(name -> assertFalse(name.contains("PASSWORD"), name));
    // Kubernetes would set ESPALIER_PORT to the address of the service.
    assertFalse(deployment.at("/spec/template/spec/enableServiceLinks").asBoolean(true));
  }

  @Test
  void everythingIsAboutTheSameServers() {
    String label = "/app.kubernetes.io~1name";
    for (String place :
        List.of(
            "deployment.yaml /spec/selector/matchLabels",
            "deployment.yaml /spec/template/metadata/labels",
            "deployment.yaml"
                + " /spec/template/spec/topologySpreadConstraints/0/labelSelector/matchLabels",
            "deployment.yaml"
                + " /spec/template/spec/topologySpreadConstraints/1/labelSelector/matchLabels",
            "service.yaml /spec/selector",
            "disruption-budget.yaml /spec/selector/matchLabels",
            "network-policy.yaml /spec/podSelector/matchLabels")) {
      String[] parts = place.split(" ");
      assertEquals("espalier", read(parts[0]).at(parts[1] + label).asText(), place);
    }
    assertEquals("Deployment", read("autoscaler.yaml").at("/spec/scaleTargetRef/kind").asText());
    assertEquals("espalier", read("autoscaler.yaml").at("/spec/scaleTargetRef/name").asText());
    assertTrue(read("autoscaler.yaml").at("/spec/minReplicas").asInt() >= 2);
    assertEquals("http", read("service.yaml").at("/spec/ports/0/targetPort").asText());
    assertEquals("http", read("network-policy.yaml").at("/spec/ingress/0/ports/0/port").asText());
  }

  @Test
  void serverIsAskedWhereItAnswers() {
    assertEquals(8080, container.at("/ports/0/containerPort").asInt());
    assertEquals("http", container.at("/ports/0/name").asText());
    Map<String, String> paths =
        Map.of(
            "startupProbe", "/q/health/started",
            "readinessProbe", "/q/health/ready",
            "livenessProbe", "/q/health/live");
    paths.forEach((probe, path) -> {
      assertEquals(path, container.at("/" + probe + "/httpGet/path").asText());
      assertEquals("http", container.at("/" + probe + "/httpGet/port").asText());
    });
  }

  /** Nobody may do more than the server has to. */
  @Test
  void serverHasNoRights() {
    JsonNode pod = deployment.at("/spec/template/spec");
    assertFalse(pod.path("automountServiceAccountToken").asBoolean(true));
    assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
    assertEquals(10001, pod.at("/securityContext/runAsUser").asInt());
    assertEquals("RuntimeDefault", pod.at("/securityContext/seccompProfile/type").asText());
    JsonNode own = container.path("securityContext");
    assertFalse(own.path("allowPrivilegeEscalation").asBoolean(true));
    assertTrue(own.path("readOnlyRootFilesystem").asBoolean());
    assertEquals(List.of("ALL"), texts(own.at("/capabilities/drop")));
    for (String bound : List.of("requests", "limits")) {
      assertTrue(container.at("/resources/" + bound).has("memory"), bound);
      assertTrue(container.at("/resources/" + bound).has("cpu"), bound);
    }
  }

  /** Delay, requests that are under way, background work, and some to spare. */
  @Test
  void serverHasTheTimeToEnd() {
    Duration most = Duration.ofSeconds(10);
    for (JsonNode one : container.path("env")) {
      if (one.path("name").asText().startsWith("ESPALIER_SHUTDOWN_")) {
        most = most.plus(Duration.parse("PT" + one.path("value").asText()));
      }
    }
    assertEquals(40, most.toSeconds());
    assertTrue(
        deployment.at("/spec/template/spec/terminationGracePeriodSeconds").asInt()
            > most.toSeconds());
    JsonNode ready = container.path("readinessProbe");
    assertTrue(ready.path("periodSeconds").asInt() * ready.path("failureThreshold").asInt() < 10);
    assertEquals(0, deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static JsonNode read(String file) {
    try {
      return YAML.readTree(FOLDER.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
