package org.espalier.platform.http;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Operation;
import org.espalier.testing.Sample;
import org.espalier.testing.SampleBodies;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Whatever can be patched is patched by the same rules (RFC 7396). */
@QuarkusTest
class EveryPatchTest {

  /** By path: a member that things may do without, where it stands in the answer, and a value. */
  private static final Map<String, Optional> OPTIONAL =
      Map.ofEntries(
          of("/org-units/{id}", "parentExternalId", "hq"),
          of("/job-families/{id}", "parentExternalId", "tech"),
          of("/jobs/{id}", "jobFamilyExternalId", "tech"),
          of("/career-paths/{id}", "typicalMonths", "24"),
          of("/career-aspirations/{id}", "horizon", "NOW"),
          of("/mentor-profiles/{id}", "statement", "Ask me"),
          of("/experts/{id}", "statement", "Ask me"),
          of("/endorsements/{id}", "comment", "Quick"),
          of("/mentorings/{id}", "endsOn", "2090-01-31"),
          of("/mentoring-sessions/{id}", "location", "On a walk"),
          of("/communities/{id}", "description", "What for"),
          of("/community-events/{id}", "location", "Room 1"),
          of("/articles/{id}", "summary", "What it is about"),
          of("/positions/{id}", "reportsToExternalId", "dba-1"),
          of("/employees/{id}", "email", "new@example.org"),
          of("/proficiency-scales/{id}", "proficientFrom", "2"),
          of("/frameworks/{id}", "sourceUri", "https://example.org/f"),
          of("/competencies/{id}", "description", "What it is"),
          of("/requirements/{id}", "validTo", "2090-01-31"),
          of("/initiatives/{id}", "description", "What for"),
          of("/goals/{id}", "description", "What for"),
          of("/badges/{id}", "description", "What for"),
          of("/reports/{id}", "description", "What for"),
          of("/webhooks/{id}", "description", "What for"),
          of("/activities/{id}", "provider", "Somebody"),
          of("/assignments/{id}", "due", "2090-01-31"),
          of("/sessions/{id}", "location", "Room 1"),
          of("/certifications/{id}", "description", "What for"),
          of("/assignment-rules/{id}", "description", "What for"),
          of("/development-plans/{id}", "periodEnd", "2090-01-31"),
          of("/plan-templates/{id}", "description", "What for"),
          of("/review-forms/{id}", "description", "What for"),
          of("/review-cycles/{id}", "description", "What for"),
          of("/key-positions/{id}", "reason", "Nobody else knows how"),
          of("/successors/{id}", "note", "Once the child is at school"),
          of("/talent-pools/{id}", "description", "What for"),
          of("/talent-reviews/{id}", "audience", "location pr"),
          of("/requisitions/{id}", "location", "Lisbon"),
          of("/candidates/{id}", "phone", "+351 1"),
          of("/job-applications/{id}", "motivation", "Because"),
          of("/demand-scenarios/{id}", "description", "What for"),
          of("/xapi-mappings/{id}", "sentBy", "lms"),
          of("/salary-ranges/{id}", "location", "Lisbon"),
          of("/salaries/{id}", "reason", "Another job"),
          of("/merit-guidelines/{id}", "description", "What for"),
          of("/merit-worksheets/{id}", "note", "Ask twice"),
          of("/privacy/retention", "inactivePeople", "P400D"),
          Map.entry(
              "/development-plans/{id}/items/{itemId}",
              new Optional("due", "/items/0/due", "2090-01-31")));

  /**
   * Patches of things that have nothing which they may do without, or, as those whom questions are
   * asked, nothing that stands in the answer by the same name.
   */
  private static final Set<String> NOTHING_TO_TAKE_AWAY =
      Set.of(
          "/answers/{id}",
          "/community-event-attendees/{id}",
          "/community-members/{id}",
          "/community-posts/{id}",
          "/development-plans/{id}/comments/{commentId}",
          "/questions/{id}");

  /** By kind: a member that every thing has. */
  private static final Map<String, String> NEEDED =
      Map.ofEntries(
          Map.entry("employees", "familyName"),
          Map.entry("jobs", "title"),
          Map.entry("career-paths", "fromJobExternalId"),
          Map.entry("career-aspirations", "jobExternalId"),
          Map.entry("mentor-profiles", ""),
          Map.entry("experts", "competencyExternalIds"),
          Map.entry("endorsements", ""),
          Map.entry("questions", "title"),
          Map.entry("mentorings", ""),
          Map.entry("mentoring-sessions", "minutes"),
          Map.entry("communities", "name"),
          Map.entry("community-events", "title"),
          Map.entry("articles", "title"),
          Map.entry("positions", "title"),
          Map.entry("activities", "title"),
          Map.entry("talent-reviews", "title"),
          Map.entry("requisitions", "title"),
          Map.entry("candidates", "familyName"),
          Map.entry("job-applications", "requisitionExternalId"),
          Map.entry("development-plans", "title"),
          Map.entry("plan-templates", "title"),
          Map.entry("goals", "title"),
          Map.entry("requirements", "level"),
          Map.entry("assignments", ""),
          Map.entry("sessions", ""),
          Map.entry("privacy/retention", ""),
          Map.entry("key-positions", "criticality"),
          Map.entry("salary-ranges", "currency"),
          Map.entry("xapi-mappings", "effect"),
          Map.entry("salaries", "validFrom"),
          Map.entry("successors", "nominatedReadiness"));

  private final Tenant tenant = Tenant.fresh();
  private final Sample sample = Sample.in(tenant);
  private final Client admin = tenant.admin().with("If-Match", "*");

  @Test
  void everyPatchIsKnownHere() {
    Set<String> known = new TreeSet<>(OPTIONAL.keySet());
    known.addAll(NOTHING_TO_TAKE_AWAY);
    assertEquals(
        known,
        patches().stream()
            .map(patch -> patch.route().path())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void absentMembersStayAndNullTakesAway() {
    assertAll(
        patches().stream()
            .filter(patch -> OPTIONAL.containsKey(patch.route().path()))
            .map(patch -> () -> merges(patch)));
  }

  private void merges(Operation patch) {
    Optional optional = Objects.requireNonNull(OPTIONAL.get(patch.route().path()));
    String path = path(patch);
    JsonNode before = admin.patch(path, "{}").expect(200).json();
    Answer set = admin.patch(path, optional.patch()).expect(200);
    assertEquals(optional.value(), set.text(optional.place()), set::body);
    Answer kept = admin.patch(path, "{}").expect(200);
    assertEquals(set.json(), kept.json(), "nothing was asked, something changed");
    assertEquals(set.etag(), kept.etag());
    Answer again = admin.patch(path, optional.patch()).expect(200);
    assertEquals(set.count("/revision"), again.count("/revision"), "nothing new is no revision");
    Answer taken = admin.patch(path, "{" + optional.member() + ":null}").expect(200);
    assertTrue(taken.at(optional.place()).isNull(), taken::body);
    assertTrue(taken.count("/revision") > set.count("/revision"), taken::body);
    Set<String> changed = differences(before, taken.json());
    changed.removeAll(Set.of("revision", "updatedAt", "updatedBy"));
    changed.removeIf(optional::moves);
    assertEquals(Set.of(), changed, () -> patch + " changed what it did not name");
  }

  @Test
  void membersThatThingsNeedCannotBeTakenAway() {
    assertAll(
        patches().stream()
            .filter(patch -> !patch.route().path().contains("{itemId}"))
            .filter(patch -> OPTIONAL.containsKey(patch.route().path()))
            .filter(patch -> !needed(patch).isEmpty())
            .map(patch ->
                () -> {
                  String path = path(patch);
                  Answer before = admin.get(path).expect(200);
                  assertEquals(
                      Set.of("/" + needed(patch) + " REQUIRED"),
                      admin
                          .patch(path, "{" + needed(patch) + ":null}")
                          .problem(400, "INVALID_REQUEST")
                          .faults(),
                      patch::toString);
                  assertEquals(before.etag(), admin.get(path).etag());
                }));
  }

  @Test
  void patchesAreObjects() {
    assertAll(
        patches().stream()
            .map(patch ->
                () -> {
                  String path = path(patch);
                  for (String body : List.of("[]", "1", "'x'", "null", "true")) {
                    assertEquals(
                        Set.of(" WRONG_TYPE"),
                        admin.patch(path, body).problem(400, "INVALID_REQUEST").faults(),
                        patch::toString);
                  }
                }));
  }

  private static List<Operation> patches() {
    return Operation.all().stream().filter(operation -> operation.is("PATCH")).toList();
  }

  /** Something new of the kind, where things of the sample may be fixed already. */
  private String path(Operation patch) {
    String kind = patch.route().kind();
    if (!patch.route().path().endsWith("/{id}")) {
      return sample.path(patch.route());
    }
    String made =
        "/" + kind + "/" + admin.post("/" + kind, SampleBodies.body(kind)).expect(201).id();
    // New rules may have a say in what is assigned.
    admin.rulesSettled();
    return made;
  }

  private static String needed(Operation patch) {
    return NEEDED.getOrDefault(patch.route().kind(), "name");
  }

  private static Set<String> differences(JsonNode before, JsonNode after) {
    Set<String> different = new TreeSet<>();
    after
        .properties()
        .forEach(member -> {
          if (!member.getValue().equals(before.path(member.getKey()))) {
            different.add(member.getKey());
          }
        });
    return different;
  }

  private static Map.Entry<String, Optional> of(String path, String member, String value) {
    return Map.entry(path, new Optional(member, "/" + member, value));
  }

  private record Optional(String member, String place, String value) {

    /** True for what changes with the member: a reference's id, or the list that it stands in. */
    boolean moves(String other) {
      return other.startsWith(member.replace("ExternalId", ""))
          || place.startsWith("/" + other + "/");
    }

    String patch() {
      boolean number = value.matches("\\d+");
      return "{" + member + ":" + (number ? value : "'" + value + "'") + "}";
    }
  }
}
