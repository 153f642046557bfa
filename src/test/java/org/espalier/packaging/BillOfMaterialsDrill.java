package org.espalier.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the packaged server is made of: told completely, and under licences that we may pass on. */
class BillOfMaterialsDrill {

  private static final Path TARGET = Path.of("target");

  /** One of them is enough; EPL-2.0 asks that changes to the library itself are published. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "MIT-0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "0BSD",
          "CC0-1.0",
          "EPL-1.0",
          "EPL-2.0",
          "Public Domain");

  /** Libraries with a licence of their own, which somebody has read. */
  private static final Map<String, String> READ =
      Map.of(
          // Use and unchanged redistribution are free; so it is passed on unchanged.
          "scim2-sdk-common", "UnboundID SCIM2 SDK Free Use License");

  private static final Set<String> OF_TESTS_AND_TOOLS =
      Set.of("junit", "jqwik", "archunit", "keycloak", "jsqlparser", "okhttp", "npm", "hardwood");

  private final List<JsonNode> components = new ArrayList<>();

  BillOfMaterialsDrill() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(TARGET.resolve("bom.json").toFile());
    assertEquals("CycloneDX", bill.path("bomFormat").asText());
    assertEquals("1.6", bill.path("specVersion").asText());
    bill.path("components").forEach(components::add);
  }

  @Test
  void everyLibraryThatIsPackagedIsTold() throws IOException {
    Set<String> told = new TreeSet<>();
    components.forEach(one ->
        told.add(
            one.path("group").asText()
                + "."
                + one.path("name").asText()
                + "-"
                + one.path("version").asText()
                + ".jar"));
    Set<String> packaged = new TreeSet<>();
    try (Stream<Path> all = Files.walk(TARGET.resolve("quarkus-app/lib"))) {
      all.filter(Files::isRegularFile).forEach(jar -> packaged.add(jar.getFileName().toString()));
    }
    assertTrue(packaged.size() > 200, packaged::toString);
    packaged.removeAll(told);
    assertEquals(Set.of(), packaged);
  }

  @Test
  void everyComponentIsPinnedAndCanBeCompared() {
    for (JsonNode one : components) {
      String name = one.path("name").asText();
      assertFalse(one.path("version").asText().contains("SNAPSHOT"), name);
      assertTrue(one.path("purl").asText().startsWith("pkg:maven/"), name);
      assertTrue(one.path("hashes").toString().contains("\"SHA-256\""), name);
    }
  }

  @Test
  void everyLicenceIsOneThatWeMayPassOn() {
    Map<String, Set<String>> others = new TreeMap<>();
    for (JsonNode one : components) {
      String name = one.path("name").asText();
      Set<String> licences = licences(one);
      if (licences.stream().noneMatch(ALLOWED::contains)
          && !licences.contains(READ.getOrDefault(name, ""))) {
        others.put(name, licences);
      }
    }
    assertEquals(Map.of(), others);
  }

  @Test
  void nothingOfTheTestsIsAmongThem() {
    for (JsonNode one : components) {
      String name = one.path("group").asText() + ":" + one.path("name").asText();
      assertTrue(OF_TESTS_AND_TOOLS.stream().noneMatch(name::contains), name);
    }
  }

  private static Set<String> licences(JsonNode component) {
    Set<String> licences = new TreeSet<>();
    for (JsonNode one : component.path("licenses")) {
      licences.add(one.at("/license/id").asText());
      licences.add(one.at("/license/name").asText());
      licences.add(one.path("expression").asText());
    }
    licences.remove("");
    return licences;
  }
}
