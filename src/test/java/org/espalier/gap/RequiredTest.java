package org.espalier.gap;

import static org.espalier.gap.GapScene.item;
import static org.espalier.gap.GapScene.names;
import static org.espalier.gap.GapScene.tiers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom requirements hold for, and which of several wins. */
@QuarkusTest
class RequiredTest {

  private final GapScene scene = new GapScene();
  private final Client admin = scene.admin;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "CORE, \"\", true",
        "LEADERSHIP, \", leadershipLevel:'INDIVIDUAL'\", true",
        "LEADERSHIP, \", leadershipLevel:'TEAM_LEAD'\", true",
        "LEADERSHIP, \", leadershipLevel:'MANAGER'\", false",
        "LEADERSHIP, \", leadershipLevel:'EXECUTIVE'\", false",
        "FUNCTIONAL, \", jobFamilyExternalId:'data'\", true",
        "FUNCTIONAL, \", jobFamilyExternalId:'tech'\", true",
        "FUNCTIONAL, \", orgUnitExternalId:'lab'\", true",
        "FUNCTIONAL, \", orgUnitExternalId:'hq'\", true",
        "FUNCTIONAL, \", orgUnitExternalId:'shop'\", false",
        "JOB, \", jobExternalId:'dba'\", true",
        "JOB, \", jobExternalId:'clerk'\", false",
        "CORE, \", status:'INACTIVE'\", false",
        "CORE, \", validFrom:'2999-01-01'\", false",
        "CORE, \", validTo:'2001-01-01'\", false",
        "CORE, \", validFrom:'2001-01-01', validTo:'2999-01-01'\", true"
      })
  void requirementHoldsForItsPeople(String tier, String rest, boolean holds) {
    scene.require("a", tier, "5", rest);
    assertEquals(holds ? List.of("a") : List.of(), names(scene.gap("")));
    scene.require("b", "CORE", "5", "");
    assertEquals(holds ? List.of("a", "b") : List.of("b"), names(scene.gap("")));
  }

  @Test
  void whoHasNoJobNeedsWhatEverybodyNeeds() {
    scene.require("a", "CORE", "5", "");
    scene.require("b", "LEADERSHIP", "5", ", leadershipLevel:'INDIVIDUAL'");
    admin.put("employees", "ana", "{givenName:'A', familyName:'L'}").expect(200);
    Answer gap = scene.gap("");
    assertEquals(List.of("a"), names(gap));
    assertEquals("CURRENT_JOB", gap.text("/target/type"));
    assertTrue(gap.at("/target/job").isNull());
  }

  @Test
  void highestLevelWinsAndEveryTierIsNamed() {
    scene.require("a", "CORE", "2", ", critical:true, weight:9");
    scene.require("a", "LEADERSHIP", "10", ", leadershipLevel:'INDIVIDUAL', weight:3");
    scene.require("a", "JOB", "5", ", jobExternalId:'dba', weight:7");
    JsonNode item = scene.gap("").at("/items/0");
    assertEquals("10", item.at("/required").asText());
    assertEquals("3", item.at("/weight").asText());
    assertTrue(item.at("/critical").asBoolean());
    assertEquals(List.of("LEADERSHIP", "JOB", "CORE"), tiers(item));
  }

  @Test
  void ofEqualLevelsTheMostSpecificTierWins() {
    scene.require("a", "CORE", "5", ", weight:1.5");
    scene.require("a", "LEADERSHIP", "5", ", leadershipLevel:'TEAM_LEAD', weight:2.5");
    scene.require("a", "FUNCTIONAL", "5.0", ", jobFamilyExternalId:'tech', weight:3.5");
    assertEquals("3.5", scene.gap("").at("/items/0/weight").asText());
    scene.require("a", "JOB", "5", ", jobExternalId:'dba', weight:4.5");
    JsonNode item = scene.gap("").at("/items/0");
    assertEquals("4.5", item.at("/weight").asText());
    assertEquals(List.of("JOB", "FUNCTIONAL", "LEADERSHIP", "CORE"), tiers(item));
    assertEquals(1, scene.gap("").at("/items").size());
  }

  @Test
  void otherJobIsAnotherTarget() {
    scene.require("a", "JOB", "5", ", jobExternalId:'dba'");
    scene.require("b", "JOB", "5", ", jobExternalId:'clerk'");
    scene.require("c", "FUNCTIONAL", "5", ", orgUnitExternalId:'lab'");
    scene.require("d", "CORE", "5", "");
    UUID clerk = admin.id("jobs", "clerk");
    Answer other = scene.gap("?jobId=" + clerk);
    // What the own unit asks for goes with the own job only: another job may be in another unit.
    assertEquals(List.of("b", "d"), names(other));
    assertEquals("JOB", other.text("/target/type"));
    assertEquals("Clerk", other.text("/target/job/title"));
    Answer own = scene.gap("?jobId=" + admin.id("jobs", "dba"));
    assertEquals("CURRENT_JOB", own.text("/target/type"));
    assertEquals(List.of("a", "c", "d"), names(own));
    assertEquals(
        Set.of("?jobId UNKNOWN_REFERENCE"),
        scene.gapProblem("?jobId=" + UUID.randomUUID(), 422).faults());
    assertEquals(Set.of("?jobId INVALID_FORMAT"), scene.gapProblem("?jobId=x", 400).faults());
  }

  @Test
  void requirementsOfAJobAreThoseOfItsTiers() {
    scene.require("a", "CORE", "2", "");
    scene.require("b", "JOB", "5", ", jobExternalId:'dba', critical:true");
    scene.require("c", "FUNCTIONAL", "5", ", jobFamilyExternalId:'tech'");
    scene.require("d", "FUNCTIONAL", "5", ", orgUnitExternalId:'lab'");
    Answer required = admin.get("/jobs/" + admin.id("jobs", "dba") + "/requirements").expect(200);
    assertEquals(List.of("a", "b", "c"), required.texts("", "/competency/externalId"));
    admin.get("/jobs/" + UUID.randomUUID() + "/requirements").problem(404, "NOT_FOUND");
  }
}
