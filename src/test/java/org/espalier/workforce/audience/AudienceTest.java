package org.espalier.workforce.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.problem.Faults;
import org.espalier.workforce.jobs.LeadershipLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {

  private static final PersonFacts ANA = person("ana", true, LeadershipLevel.MANAGER, "Lyon");
  private static final PersonFacts BARE =
      new PersonFacts(
          new UUID(0, 2), "bare", true, null, null, null, List.of(), List.of(), null, null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "employee eq \"ana\"",
        "job eq \"dba\"",
        "position eq \"dba-1\"",
        "jobFamily eq \"data\"",
        "withinJobFamily eq \"tech\"",
        "orgUnit eq \"lab\"",
        "withinOrgUnit eq \"hq\"",
        "WITHINORGUNIT EQ \"lab\"",
        "location eq \"Lyon\"",
        "location sw \"Ly\" and location ew \"on\" and location co \"yo\"",
        "location pr",
        "leadershipLevel ge \"MANAGER\"",
        "leadershipLevel gt \"TEAM_LEAD\" and leadershipLevel lt \"EXECUTIVE\"",
        "hireDate ge \"2020-02-29\" and hireDate le \"2020-02-29\"",
        "not (job eq \"clerk\")",
        "job ne \"clerk\"",
        "job eq \"clerk\" or (location eq \"Lyon\" and not (orgUnit eq \"hq\"))",
      })
  void holdsOfAna(String audience) {
    assertTrue(Audience.of(audience).holds(ANA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "employee eq \"Ana\"",
        "jobFamily eq \"tech\"",
        "orgUnit eq \"hq\"",
        "job ne \"dba\"",
        "withinOrgUnit ne \"hq\"",
        "leadershipLevel lt \"MANAGER\"",
        "hireDate gt \"2020-02-29\"",
        "job eq \"dba\" and location eq \"Rome\"",
        "not (job pr)",
      })
  void doesNotHoldOfAna(String audience) {
    assertFalse(Audience.of(audience).holds(ANA));
  }

  @Test
  void whatIsUnknownEqualsNothingAndDiffersFromEverything() {
    assertFalse(Audience.of("job eq \"dba\"").holds(BARE));
    assertTrue(Audience.of("job ne \"dba\"").holds(BARE));
    assertFalse(Audience.of("hireDate lt \"2999-01-01\"").holds(BARE));
    assertFalse(Audience.of("orgUnit pr or position pr or leadershipLevel pr").holds(BARE));
  }

  @Test
  void nobodyWhoLeftIsInAnAudience() {
    PersonFacts left = person("ana", false, LeadershipLevel.MANAGER, "Lyon");
    assertFalse(Audience.EVERYBODY.holds(left));
    assertFalse(Audience.of("job eq \"dba\"").holds(left));
    assertTrue(Audience.of(null).holds(ANA));
  }

  @Test
  void everyFaultIsNamed() {
    assertEquals(
        List.of("UNKNOWN_MEMBER", "NOT_ALLOWED", "INVALID_FORMAT", "INVALID_FORMAT"),
        faults(
            "salary gt \"1\" and job gt \"a\" and hireDate eq \"soon\" or leadershipLevel eq \"BOSS\""));
    assertEquals(List.of("INVALID_FORMAT"), faults("job eq"));
    assertEquals(List.of("INVALID_FORMAT"), faults("job eq \"dba\" and"));
    assertEquals(List.of("INVALID_FORMAT"), faults("job eq 7"));
    assertEquals(List.of("INVALID_CHARACTER"), faults("job eq \"\\u0000\""));
    assertEquals(List.of(), faults("location eq \"\\u0000\""));
    assertEquals(List.of("NOT_ALLOWED"), faults("job[value eq \"dba\"]"));
    assertEquals(List.of("NOT_ALLOWED"), faults("leadershipLevel co \"LEAD\""));
    assertThrows(IllegalArgumentException.class, () -> Audience.of("job eq"));
  }

  private static List<String> faults(String text) {
    Faults faults = new Faults();
    Audience.read(text, "/audience", faults);
    return faults.list().stream().map(fault -> fault.code().name()).toList();
  }

  private static PersonFacts person(
      String externalId,
      boolean active,
      @Nullable LeadershipLevel level,
      @Nullable String location) {
    return new PersonFacts(
        new UUID(0, 1),
        externalId,
        active,
        "dba",
        "dba-1",
        level,
        List.of("tech", "data"),
        List.of("hq", "lab"),
        location,
        LocalDate.of(2020, 2, 29));
  }
}
