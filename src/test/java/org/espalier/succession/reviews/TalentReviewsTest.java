package org.espalier.succession.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People in a grid, as computed and as agreed. */
@QuarkusTest
class TalentReviewsTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @BeforeEach
  void people() {
    Workshop workshop = new Workshop(admin).furnish();
    for (String person : List.of("ana", "bob", "cy")) {
      workshop.engineer(person, "");
    }
    admin.create("employees", "out", "{givenName:'O', familyName:'Ut'}");
    rate("ana", "PERFORMANCE", 5);
    rate("ana", "POTENTIAL", 1);
    rate("bob", "PERFORMANCE", 3);
    rate("bob", "POTENTIAL", 3);
    rate("cy", "PERFORMANCE", 3);
  }

  @Test
  void peopleStandWhereTheirRatingsPutThem() {
    UUID review = begin("audience:'job eq \\\"engineer\\\"'");
    Answer grid = admin.get("/talent-reviews/" + review + "/grid").expect(200);
    assertEquals("3 2 1 0", numbers(grid));
    assertEquals("1 1", count(grid, 3, 1));
    assertEquals("1 1", count(grid, 2, 2));
    assertEquals("0 0", count(grid, 1, 1));
    assertEquals(
        List.of("cy"),
        admin
            .get("/talent-reviews/" + review + "/placements?unplaced=true")
            .expect(200)
            .texts("/items", "/employee/externalId"));
    assertEquals("4 2 2 0", numbers(admin.get("/talent-reviews/" + begin("size:3") + "/grid")));
  }

  @Test
  void movesStandBesideWhatIsComputed() {
    UUID review = begin("size:3");
    move(review, "bob", 2, 3).expect(201);
    move(review, "bob", 3, 3).expect(201);
    move(review, "cy", 1, 1).expect(201);
    Answer grid = admin.get("/talent-reviews/" + review + "/grid").expect(200);
    assertEquals("4 2 2 2", numbers(grid));
    assertEquals("1 0", count(grid, 2, 2));
    assertEquals("0 1", count(grid, 3, 3));
    assertEquals("0 1", count(grid, 1, 1));
    Answer bob =
        admin
            .get("/talent-reviews/" + review + "/placements?performance=3&potential=3")
            .expect(200);
    assertEquals("2", bob.text("/items/0/computed/performance"));
    assertEquals("3", bob.text("/items/0/calibrated/performance"));
    assertEquals("agreed", bob.text("/items/0/reason"));
    assertEquals(
        3, admin.get("/talent-reviews/" + review + "/moves").expect(200).at("/items").size());
    assertEquals(
        Set.of("/box OUT_OF_RANGE"),
        move(review, "bob", 4, 1).problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("/employeeExternalId UNKNOWN_REFERENCE"),
        move(begin("audience:'job eq \\\"engineer\\\"'"), "out", 1, 1)
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void closedReviewNeverChanges() {
    UUID review = begin("audience:'job eq \\\"engineer\\\"'");
    move(review, "bob", 3, 3).expect(201);
    String path = "/talent-reviews/" + review;
    Answer closed =
        admin.post(path + "/transitions", "{to:'CLOSED', comment:'Agreed by all'}").expect(200);
    assertEquals("CLOSED", closed.text("/state"));
    assertEquals("Agreed by all", closed.text("/closingComment"));
    Answer before = admin.get(path + "/grid").expect(200);
    String placed = admin.get(path + "/placements").expect(200).body();
    rate("ana", "PERFORMANCE", 1);
    rate("cy", "POTENTIAL", 5);
    admin.put("employees", "bob", "{givenName:'Gbob', familyName:'Fbob'}").expect(200);
    assertEquals(before.body(), admin.get(path + "/grid").expect(200).body());
    assertEquals(placed, admin.get(path + "/placements").expect(200).body());
    move(review, "bob", 1, 1).problem(409, "CONFLICT");
    admin.patch(path, "{title:'Other'}").problem(409, "CONFLICT");
    for (String to : List.of("CLOSED", "OPEN", "CANCELLED")) {
      admin
          .post(path + "/transitions", "{to:'" + to + "', comment:'again'}")
          .problem(409, "ILLEGAL_TRANSITION");
    }
  }

  @Test
  void cancelledReviewKeepsItsMovesOnly() {
    UUID review = begin("audience:'job eq \\\"engineer\\\"'");
    move(review, "bob", 3, 3).expect(201);
    String path = "/talent-reviews/" + review;
    for (String without : List.of("{to:'CANCELLED'}", "{to:'CANCELLED', comment:' '}")) {
      assertEquals(
          Set.of("/comment REQUIRED"),
          admin.post(path + "/transitions", without).problem(400, "INVALID_REQUEST").faults());
    }
    admin.post(path + "/transitions", "{to:'GONE'}").problem(400, "INVALID_REQUEST");
    admin
        .with("If-Match", "\"7-0\"")
        .post(path + "/transitions", "{to:'CANCELLED', comment:'reorganised'}")
        .problem(412, "STALE_VERSION");
    assertEquals(0, admin.get(path + "/transitions").expect(200).at("").size());
    Answer cancelled =
        admin.post(path + "/transitions", "{to:'CANCELLED', comment:'reorganised'}").expect(200);
    assertEquals("CANCELLED", cancelled.text("/state"));
    assertEquals("reorganised", cancelled.text("/closingComment"));
    Answer steps = admin.get(path + "/transitions").expect(200);
    assertEquals(List.of("CANCELLED"), steps.texts("", "/to"));
    assertEquals(List.of("reorganised"), steps.texts("", "/comment"));
    assertEquals("0 0 0 0", numbers(admin.get(path + "/grid")));
    assertEquals(0, admin.get(path + "/placements").expect(200).at("/items").size());
    assertEquals(1, admin.get(path + "/moves").expect(200).at("/items").size());
    move(review, "bob", 1, 1).problem(409, "CONFLICT");
    assertEquals(
        List.of("Spring"),
        admin.get("/talent-reviews?state=CANCELLED").expect(200).texts("/items", "/title"));
  }

  @Test
  void openReviewIsChangedButForItsSize() {
    UUID review = begin("audience:'job eq \\\"engineer\\\"'");
    String path = "/talent-reviews/" + review;
    String read = admin.get(path).expect(200).header("ETag");
    Answer changed =
        admin
            .with("If-Match", read)
            .patch(path, "{title:'Late', audience:null, performanceThresholds:[0.2, 0.4]}")
            .expect(200);
    assertEquals("Late", changed.text("/title"));
    assertEquals(2, changed.count("/revision"));
    assertEquals("4 2 2 0", numbers(admin.get(path + "/grid")));
    admin.with("If-Match", read).patch(path, "{title:'Later'}").problem(412, "STALE_VERSION");
    assertEquals(2, admin.patch(path, "{title:'Late'}").expect(200).count("/revision"));
    assertEquals(
        Set.of("/size IMMUTABLE"),
        admin
            .patch(path, "{size:4, performanceThresholds:null}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    assertEquals(
        Set.of("/potentialThresholds TOO_FEW"),
        admin.patch(path, "{potentialThresholds:[0.5]}").problem(400, "INVALID_REQUEST").faults());
    assertEquals(
        Set.of("/audience UNKNOWN_REFERENCE"),
        admin
            .patch(path, "{audience:'job eq \\\"none\\\"'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
    tenant.program("talent-reviews:read").patch(path, "{title:'No'}").problem(403, "FORBIDDEN");
    admin.patch("/talent-reviews/" + UUID.randomUUID(), "{}").problem(404, "NOT_FOUND");
  }

  @Test
  void movesOfOnePersonAreFound() {
    UUID review = begin("size:3");
    move(review, "bob", 2, 3).expect(201);
    move(review, "cy", 1, 1).expect(201);
    move(review, "bob", 3, 3).expect(201);
    String moves = "/talent-reviews/" + review + "/moves";
    assertEquals(
        List.of("bob", "bob"),
        admin
            .get(moves + "?employeeId=" + admin.id("employees", "bob"))
            .expect(200)
            .texts("/items", "/employeeExternalId"));
    admin.get(moves + "?employeeId=bob").problem(400, "INVALID_REQUEST");
    String told =
        "{ talentReviewMoves(reviewId: \"%s\", first: 2) { totalCount nodes { employeeExternalId box { performance } } } }"
            .formatted(review);
    Answer graph = new Graphql(admin).data(told);
    assertEquals(3, graph.count("/data/talentReviewMoves/totalCount"));
    assertEquals(2, graph.at("/data/talentReviewMoves/nodes").size());
    new Graphql(tenant.as("learning-admin")).refused("FORBIDDEN", told);
  }

  @Test
  void thresholdsAreSetAndChecked() {
    UUID review = begin("performanceThresholds:[0.2, 0.4], potentialThresholds:[0.5, 0.9]");
    Answer grid = admin.get("/talent-reviews/" + review + "/grid").expect(200);
    assertEquals("1 1", count(grid, 3, 2));
    for (String wrong : List.of("[0.5]", "[0.5, 0.4]", "[0, 0.4]", "[0.5, 1]")) {
      admin
          .post("/talent-reviews", "{title:'T', performanceThresholds:" + wrong + "}")
          .problem(400, "INVALID_REQUEST");
    }
    assertEquals(
        Set.of("/audience UNKNOWN_REFERENCE"),
        admin
            .post("/talent-reviews", "{title:'T', audience:'job eq \\\"none\\\"'}")
            .problem(422, "UNPROCESSABLE")
            .faults());
  }

  @Test
  void administratorsAloneAndNeverOneself() {
    UUID review = begin("size:3");
    String path = "/talent-reviews/" + review;
    move(review, "ana", 1, 1).expect(201);
    for (Client other : List.of(tenant.person("ana"), tenant.as("learning-admin"))) {
      other.get("/talent-reviews").problem(403, "FORBIDDEN");
      other.get(path + "/grid").problem(403, "FORBIDDEN");
      other.get(path + "/placements").problem(403, "FORBIDDEN");
    }
    Client ana = tenant.caller("ana", List.of("talent-admin"), List.of(), "ana");
    assertEquals("3 1 2 0", numbers(ana.get(path + "/grid")));
    assertEquals(0, ana.get(path + "/moves").expect(200).at("/items").size());
    assertTrue(!ana.get(path + "/placements").body().contains("\"ana\""));
    ana.post(
            path + "/moves",
            "{employeeExternalId:'ana', box:{performance:3, potential:3}, reason:'me'}")
        .problem(422, "UNPROCESSABLE");
    ana.post(path + "/transitions", "{to:'CLOSED'}").expect(200);
    assertEquals("4 2 2 1", numbers(admin.get(path + "/grid")));
    assertEquals("3 1 2 0", numbers(ana.get(path + "/grid")));
    UUID bob = admin.id("employees", "bob");
    assertEquals(
        "talent-placement.read",
        admin.get("/audit-events?objectId=" + bob + "&limit=1").text("/items/0/action"));
  }

  @Test
  void pagesFollowEachOther() {
    UUID review = begin("size:3");
    Answer first = admin.get("/talent-reviews/" + review + "/placements?limit=3").expect(200);
    assertEquals(3, first.at("/items").size());
    Answer second =
        admin
            .get(
                "/talent-reviews/"
                    + review
                    + "/placements?limit=3&after="
                    + first.text("/nextAfter"))
            .expect(200);
    assertEquals(1, second.at("/items").size());
    assertTrue(second.at("/nextAfter").isNull());
  }

  private void rate(String person, String kind, int value) {
    admin
        .post(
            "/talent-ratings",
            "{employeeExternalId:'%s', kind:'%s', value:%d}".formatted(person, kind, value))
        .expect(201);
  }

  private UUID begin(String rest) {
    return admin.post("/talent-reviews", "{title:'Spring', " + rest + "}").expect(201).id();
  }

  private Answer move(UUID review, String person, int performance, int potential) {
    return admin.post(
        "/talent-reviews/" + review + "/moves",
        "{employeeExternalId:'%s', box:{performance:%d, potential:%d}, reason:'agreed'}"
            .formatted(person, performance, potential));
  }

  private static String numbers(Answer grid) {
    return grid.expect(200).count("/population")
        + " "
        + grid.count("/placed")
        + " "
        + grid.count("/unplaced")
        + " "
        + grid.count("/moved");
  }

  private static String count(Answer grid, int performance, int potential) {
    int at = (performance - 1) * 3 + potential - 1;
    return grid.count("/boxes/" + at + "/computed")
        + " "
        + grid.count("/boxes/" + at + "/calibrated");
  }
}
