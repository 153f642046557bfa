package org.espalier.platform.problem;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.espalier.testing.Answer;
import org.espalier.testing.Graphql;

/** Requests of GraphQL, by the fault that is found in them. */
final class GraphqlFaults {

  private static final String SCHEMA = "the schema refuses it before, as INVALID_REQUEST";

  private static final String FILES = "files come over REST alone";

  /** Codes that no fault of a GraphQL error has. */
  private static final Map<String, String> NEVER =
      Map.of(
          "MALFORMED", "what is not JSON is answered as a problem of HTTP",
          "WRONG_TYPE", SCHEMA,
          "UNKNOWN_MEMBER", SCHEMA,
          "UNKNOWN_PARAMETER", SCHEMA,
          "NO_ROWS", FILES,
          "ABSENT_NOT_ENDED", FILES,
          "TOO_MANY_ENDED", FILES,
          "TIMED_OUT", FILES);

  private static final String NAMES = "givenName:'A', familyName:'B'";

  private final Scene scene;
  private final Graphql admin;

  private GraphqlFaults(Scene scene) {
    this.scene = scene;
    this.admin = scene.graphql();
  }

  static Provocations in(Scene scene) {
    Provocations all = Provocations.of(NEVER);
    GraphqlFaults made = new GraphqlFaults(scene);
    made.shapes(all);
    made.sizes(all);
    made.references(all);
    made.meanings(all);
    return all;
  }

  private void shapes(Provocations all) {
    all.add("REQUIRED", () -> patch("{name:null}"))
        .add("BLANK", () -> unit("{name:' '}"))
        .add("INVALID_FORMAT", () -> employee("email:'none'"))
        .add("INVALID_CHARACTER", () -> unit("{name:'a\\u0000b'}"))
        .add("NOT_ALLOWED", () -> admin.ask("{ orgUnits(sort: \"salary\") { totalCount } }"));
  }

  private void sizes(Provocations all) {
    String many =
        Stream.generate(() -> "\"" + UUID.randomUUID() + "\"")
            .limit(501)
            .collect(Collectors.joining(","));
    all.add("OUT_OF_RANGE", () -> admin.ask("{ orgUnits(first: 501) { totalCount } }"))
        .add("TOO_LONG", () -> unit("{name:'" + "x".repeat(100_000) + "'}"))
        .add("TOO_FEW", () -> scale("levels:[]"))
        .add("TOO_MANY", () -> admin.ask("{ nodes(ids: [" + many + "]) { id } }"))
        .add("TOO_DEEP", this::belowTheDeepest);
  }

  private void references(Provocations all) {
    all.add("UNKNOWN_REFERENCE", () -> employee("managerExternalId:'nobody'"))
        .add("AMBIGUOUS_REFERENCE", this::reportOfTwins)
        .add("CYCLE", this::unitBelowItsOwn)
        .add("FIELD_OWNED", this::pointsOfTheShop)
        .add("IMMUTABLE", () -> patch("{externalId:'another'}"));
  }

  private void meanings(Provocations all) {
    all.add("EXCLUSIVE", () -> requirement("level:2, jobExternalId:'dba'"))
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

  private Answer unitBelowItsOwn() {
    return admin.ask(
        "mutation($i: OrgUnitInput!) { putOrgUnit(externalId: \"hq\", input: $i) { outcome } }",
        "{i:{name:'H', parentExternalId:'lab'}}");
  }

  private Answer lastYearsFilm() {
    scene
        .admin()
        .create("activities", "over", "{title:'Film', type:'VIDEO', activeTo:'2020-12-31'}");
    return new Graphql(scene.tenant().person("ana"))
        .ask(
            "mutation($i: AssignmentInput!) { createAssignment(input: $i) { assignment { id } } }",
            "{i:{employeeExternalId:'ana', activityExternalId:'over'}}");
  }

  private Answer pointsOfTheShop() {
    scene.owned();
    return admin.ask(
        "mutation($id: ID!) { patchBadge(id: $id, patch: {points: 11}) { badge { id } } }",
        "{id:'%s'}".formatted(scene.sample().id("badges")));
  }

  private Answer patch(String patch) {
    return admin.ask(
        "mutation($id: ID!, $p: OrgUnitPatch!) { patchOrgUnit(id: $id, patch: $p) { orgUnit { id } } }",
        "{id:'%s', p:%s}".formatted(scene.unit(), patch));
  }

  private Answer unit(String input) {
    return create("OrgUnit", "orgUnit", input);
  }

  private Answer employee(String members) {
    return create("Employee", "employee", "{" + NAMES + ", " + members + "}");
  }

  private Answer scale(String members) {
    return create("ProficiencyScale", "proficiencyScale", "{name:'S', " + members + "}");
  }

  private Answer requirement(String members) {
    return create(
        "Requirement",
        "requirement",
        "{competencyExternalId:'care', tier:'CORE', " + members + "}");
  }

  private Answer create(String type, String member, String input) {
    return admin.ask(
        "mutation($i: %1$sInput!) { create%1$s(input: $i) { %2$s { id } } }"
            .formatted(type, member),
        "{i:" + input + "}");
  }
}
