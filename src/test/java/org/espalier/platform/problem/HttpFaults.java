package org.espalier.platform.problem;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/** Requests of REST, by the fault that is found in them. */
final class HttpFaults {

  private static final String OF_JOBS = "told of an import when it ends, not of its request";

  private static final Map<String, String> NEVER =
      Map.of(
          "ABSENT_NOT_ENDED", OF_JOBS,
          "TOO_MANY_ENDED", OF_JOBS,
          "TIMED_OUT", OF_JOBS);

  private static final String NAMES = "givenName:'A', familyName:'B'";

  private final Scene scene;
  private final Client admin;

  private HttpFaults(Scene scene) {
    this.scene = scene;
    this.admin = scene.admin();
  }

  static Provocations in(Scene scene) {
    Provocations all = Provocations.of(NEVER);
    HttpFaults made = new HttpFaults(scene);
    made.shapes(all);
    made.sizes(all);
    made.references(all);
    made.meanings(all);
    return all;
  }

  private void shapes(Provocations all) {
    byte[] broken = "{\"name\":".getBytes(StandardCharsets.UTF_8);
    all.add("MALFORMED", () -> admin.sendRaw("POST", "/org-units", "application/json", broken))
        .add("REQUIRED", () -> unit("{}"))
        .add("BLANK", () -> unit("{name:' '}"))
        .add("WRONG_TYPE", () -> unit("{name:1}"))
        .add("INVALID_FORMAT", () -> employee("email:'none'"))
        .add("INVALID_CHARACTER", () -> unit("{name:'a\\u0000b'}"))
        .add("NOT_ALLOWED", () -> employee("status:'GONE'"))
        .add("UNKNOWN_MEMBER", () -> unit("{name:'U', colour:'red'}"))
        .add("UNKNOWN_PARAMETER", () -> admin.get("/org-units?colour=red"));
  }

  private void sizes(Provocations all) {
    String many =
        Stream.generate(() -> UUID.randomUUID().toString())
            .limit(201)
            .collect(Collectors.joining(","));
    all.add("OUT_OF_RANGE", () -> admin.get("/org-units?limit=501"))
        .add("TOO_LONG", () -> unit("{name:'" + "x".repeat(100_000) + "'}"))
        .add("TOO_FEW", () -> scale("levels:[]"))
        .add("TOO_MANY", () -> admin.get("/org-units?ids=" + many))
        .add("TOO_DEEP", this::belowTheDeepest);
  }

  private void references(Provocations all) {
    all.add("UNKNOWN_REFERENCE", () -> employee("managerExternalId:'nobody'"))
        .add("AMBIGUOUS_REFERENCE", this::reportOfTwins)
        .add("CYCLE", () -> admin.put("org-units", "hq", "{name:'H', parentExternalId:'lab'}"))
        .add("FIELD_OWNED", this::pointsOfTheShop)
        .add(
            "IMMUTABLE", () -> admin.patch("/org-units/" + scene.unit(), "{externalId:'another'}"));
  }

  private void meanings(Provocations all) {
    String whole = "/imports/org-units?mode=replace";
    all.add("NO_ROWS", () -> admin.sendRaw("POST", whole, "application/x-ndjson", new byte[0]))
        .add("EXCLUSIVE", () -> requirement("level:2, jobExternalId:'dba'"))
        .add("LEVEL_OUTSIDE_SCALE", () -> requirement("level:9"))
        .add(
            "LEVEL_NOT_ON_SCALE",
            () -> scale("proficientFrom:9, levels:[{value:1,label:'A'},{value:2,label:'B'}]"))
        .add(
            "DATES_REVERSED",
            () -> requirement("level:2, validFrom:'2025-02-01', validTo:'2025-01-01'"))
        .add("NOT_OFFERED", this::lastYearsFilm)
        .add("DUPLICATE", () -> scale("levels:[{value:1,label:'A'},{value:1.0,label:'B'}]"));
  }

  private Answer belowTheDeepest() {
    scene.chain();
    return unit("{name:'U', parentExternalId:'deepest'}");
  }

  private Answer reportOfTwins() {
    scene.twins();
    return employee("source:'three', managerExternalId:'twin'");
  }

  private Answer lastYearsFilm() {
    admin.create("activities", "gone", "{title:'Film', type:'VIDEO', activeTo:'2020-12-31'}");
    return scene
        .tenant()
        .person("ana")
        .post("/assignments", "{employeeExternalId:'ana', activityExternalId:'gone'}");
  }

  private Answer unit(String body) {
    return admin.post("/org-units", body);
  }

  private Answer employee(String members) {
    return admin.post("/employees", "{" + NAMES + ", " + members + "}");
  }

  private Answer scale(String members) {
    return admin.post("/proficiency-scales", "{name:'S', " + members + "}");
  }

  private Answer requirement(String members) {
    return admin.post(
        "/requirements", "{competencyExternalId:'care', tier:'CORE', " + members + "}");
  }

  private Answer pointsOfTheShop() {
    scene.owned();
    return admin.patch("/badges/" + scene.sample().id("badges"), "{points:11}");
  }
}
