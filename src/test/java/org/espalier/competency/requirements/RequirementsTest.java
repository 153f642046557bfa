package org.espalier.competency.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequirementsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @BeforeEach
  void company() {
    Sample.company(tenant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tier:'CORE'",
        "tier:'LEADERSHIP', leadershipLevel:'MANAGER'",
        "tier:'FUNCTIONAL', jobFamilyExternalId:'tech'",
        "tier:'FUNCTIONAL', orgUnitExternalId:'lab'",
        "tier:'JOB', jobExternalId:'dba'"
      })
  void tierHasItsHolder(String holder) {
    Answer made = put("level:2, " + holder).expect(201);
    assertEquals(1, made.count("/weight"));
    assertFalse(made.at("/critical").asBoolean());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tier:'CORE', jobExternalId:'dba'",
        "tier:'CORE', leadershipLevel:'MANAGER'",
        "tier:'LEADERSHIP'",
        "tier:'LEADERSHIP', jobExternalId:'dba'",
        "tier:'LEADERSHIP', leadershipLevel:'MANAGER', jobExternalId:'dba'",
        "tier:'FUNCTIONAL'",
        "tier:'FUNCTIONAL', jobExternalId:'dba'",
        "tier:'FUNCTIONAL', jobFamilyExternalId:'tech', orgUnitExternalId:'lab'",
        "tier:'JOB'",
        "tier:'JOB', jobFamilyExternalId:'tech'"
      })
  void tierRefusesOtherHolders(String holder) {
    assertEquals(
        Set.of("/tier EXCLUSIVE"),
        put("level:2, " + holder).problem(422, "UNPROCESSABLE").faults());
  }

  @Test
  void levelIsOnTheScale() {
    for (String level : new String[] {"1", "4", "1.000", "3.62", "2.000000000001"}) {
      put("tier:'CORE', level:" + level).expect(level.equals("1") ? 201 : 200);
    }
    for (String level : new String[] {"0", "0.999", "4.001", "-1", "99"}) {
      assertEquals(
          Set.of("/level LEVEL_OUTSIDE_SCALE"),
          put("tier:'CORE', level:" + level).problem(422, "UNPROCESSABLE").faults());
    }
  }

  @Test
  void weightIsPositive() {
    for (String weight : new String[] {"0", "-1", "-0.0001"}) {
      assertEquals(
          Set.of("/weight OUT_OF_RANGE"),
          put("tier:'CORE', level:2, weight:" + weight).problem(400, "INVALID_REQUEST").faults());
    }
    assertEquals(
        "0.0001",
        put("tier:'CORE', level:2, weight:0.0001").expect(201).number("/weight").toPlainString());
  }

  @Test
  void datesRunForward() {
    assertEquals(
        Set.of("/validTo DATES_REVERSED"),
        put("tier:'CORE', level:2, validFrom:'2026-01-02', validTo:'2026-01-01'")
            .problem(422, "UNPROCESSABLE")
            .faults());
    put("tier:'CORE', level:2, validFrom:'2026-01-02', validTo:'2026-01-02'").expect(201);
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    Answer refused =
        admin.put(
            "requirements",
            "x",
            "{competencyExternalId:'sql', tier:'JOB', level:99, weight:-1, jobExternalId:'none', validFrom:'2026-01-02',"
                + " validTo:'2026-01-01', typo:1}");
    assertEquals(
        Set.of(
            "/jobExternalId UNKNOWN_REFERENCE",
            "/level LEVEL_OUTSIDE_SCALE",
            "/typo UNKNOWN_MEMBER",
            "/validTo DATES_REVERSED",
            "/weight OUT_OF_RANGE"),
        refused.problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void holdersInUseCannotBeDeleted() {
    admin.create("jobs", "lone", "{title:'L'}");
    put("tier:'JOB', level:2, jobExternalId:'lone'").expect(201);
    admin.delete("/jobs/" + admin.id("jobs", "lone")).problem(409, "IN_USE");
    admin.delete("/requirements/" + admin.id("requirements", "x")).expect(204);
    admin.delete("/jobs/" + admin.id("jobs", "lone")).expect(204);
  }

  private Answer put(String rest) {
    return admin.put("requirements", "x", "{competencyExternalId:'sql', " + rest + "}");
  }
}
