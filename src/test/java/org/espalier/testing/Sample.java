package org.espalier.testing;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.util.TypeLiteral;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sync.SyncKind;

/**
 * A small company with one thing of every kind at least, for tests that walk all operations. Ana
 * reports to Boss and Bob to Ana; Out reports to nobody. Whoever adds a resource adds one of its
 * things here, and to {@link SampleBodies} what is sent to it.
 */
public final class Sample {

  private final SampleThings things;

  private Sample(SampleThings things) {
    this.things = things;
  }

  /** Fills a tenant. */
  public static Sample in(Tenant tenant) {
    SampleThings things = new SampleThings(tenant.admin());
    new SampleCompany(things).make();
    new SampleTalent(things).make();
    new SampleKnowledge(things).make();
    Sample sample = new Sample(things);
    sample.privacy();
    String event = things.admin.get("/audit-events?limit=1").texts("/items", "/id").getFirst();
    things.ids.put("audit-events", UUID.fromString(event));
    return sample;
  }

  /** Fills a tenant with the organisation and its people alone: what they do, learn and plan. */
  public static Sample company(Tenant tenant) {
    SampleThings things = new SampleThings(tenant.admin());
    new SampleCompany(things).make();
    return new Sample(things);
  }

  private void privacy() {
    UUID export =
        things.admin.post("/privacy/exports", "{employeeExternalId:'bob'}").expect(202).id();
    things.ids.put("privacy/exports", things.admin.exportMade(export));
    things.ids.put(
        "privacy/erasures",
        things
            .admin
            .post("/privacy/erasures", "{employeeExternalId:'bob', reason:'asked'}")
            .expect(202)
            .id());
  }

  /** The kinds that can be imported and exported. */
  public static List<String> kinds() {
    return Arc.container().select(new TypeLiteral<SyncKind<?>>() {}, Any.Literal.INSTANCE).stream()
        .map(SyncKind::name)
        .sorted()
        .toList();
  }

  /** The thing of a kind that was made last; of what concerns people, Bob's. */
  public UUID id(String kind) {
    return things.id(kind);
  }

  /** The id of an employee. */
  public UUID person(String externalId) {
    return things.person(externalId);
  }

  /** The path of an operation with the thing of its kind filled in. */
  public String path(Route route) {
    String kind = route.kind();
    return route
        .path()
        .concat(question(route))
        .replace("{id}", route.path().contains("{id}") ? things.id(kind).toString() : "")
        .replace("{number}", "1")
        .replace("{address}", "none")
        .replace("{fileName}", "notes.txt")
        .replace("{jobId}", things.id("jobs").toString())
        .replace("{initiativeId}", things.id("initiatives").toString())
        .replace("{itemId}", route.path().contains("{itemId}") ? item(things.id(kind)) : "")
        .replace("{runId}", route.path().contains("{runId}") ? things.run(things.id(kind)) : "")
        .replace(
            "{deliveryId}", route.path().contains("{deliveryId}") ? delivery(things.id(kind)) : "")
        .replace(
            "{commentId}", route.path().contains("{commentId}") ? comment(things.id(kind)) : "")
        .replace(
            "{checkInId}",
            route.path().contains("{checkInId}") ? checkIn(kind, things.id(kind)) : "")
        .replace("{externalId}", things.externalIds.getOrDefault(kind, ""));
  }

  /** What has to be asked along. */
  public String question(Route route) {
    return switch (route.path()) {
      case "/insights/effectiveness" -> "?activityId=" + things.id("activities");
      case "/frameworks/{id}/diff", "/frameworks/{id}/diff/requirements" ->
          "?to=" + things.id("frameworks");
      case "/insights/demand/changes" -> "?beforeId=" + things.id("demand-forecasts");
      case "/insights/strategy/{initiativeId}/people" ->
          "?competencyId=" + things.id("competencies");
      default -> "";
    };
  }

  /** The first item of a plan. */
  public String item(UUID plan) {
    return things.admin.get("/development-plans/" + plan).expect(200).text("/items/0/id");
  }

  /** A run of a report that came to its end. */
  public String run(UUID report) {
    return things.run(report);
  }

  /** A delivery of a webhook. */
  public String delivery(UUID webhook) {
    return things.delivery(webhook);
  }

  /** A comment of the administrator's on a plan. */
  public String comment(UUID plan) {
    return things.comment(plan);
  }

  /** A check-in on a plan or a goal. */
  public String checkIn(String kind, UUID id) {
    return things.checkIn(kind, id);
  }
}
