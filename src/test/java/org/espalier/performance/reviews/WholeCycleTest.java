package org.espalier.performance.reviews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.junit.jupiter.api.Test;

/**
 * A cycle from its launch to the signatures, of 300 people or as many as {@code
 * espalier.cycle.reviews} says: for each the same number of statements. What each stage took stands
 * in {@code target/review-cycle.txt} as soon as it is over.
 */
@QuarkusTest
class WholeCycleTest {

  private static final int PEOPLE = Integer.getInteger("espalier.cycle.reviews", 300);
  private static final int WAYS = 8;
  private static final String SAID =
      "competencies:[{competencyExternalId:'sql', level:3}, {competencyExternalId:'law', level:2},"
          + " {competencyExternalId:'tact', level:1}]";

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;
  private final List<String> told = new ArrayList<>();
  private UUID cycle = new UUID(0, 0);

  @Test
  void fromLaunchToSigned() {
    furnish();
    stage(
        "launched",
        () -> assertEquals(PEOPLE, admin.launched(cycle, "{}").count("/counts/created")));
    stage("opened", () -> assertEquals(PEOPLE, moved("DRAFT", "SELF")));
    List<UUID> reviews = reviews();
    assertEquals(PEOPLE, reviews.size());
    Client boss = academy.as("boss");
    int mine = costs(() -> say(boss, reviews.getFirst()).expect(200));
    assertTrue(mine <= 11, "answering takes " + mine);
    stage("answered", () -> each(reviews, review -> say(boss, review).expect(200)));
    stage("handed on", () -> assertEquals(PEOPLE, moved("SELF", "MANAGER")));
    int one = costs(() -> step(boss, reviews.getFirst(), "{to:'SHARED'}"));
    assertTrue(one <= 16, "sharing takes " + one);
    int many = stage("shared", () -> assertEquals(PEOPLE - 1, moved("MANAGER", "SHARED")));
    int rounds = (PEOPLE - 1) / 500 + 1;
    assertTrue(many <= 20 * rounds, "sharing many takes " + many);
    int read = costs(() -> boss.get("/reviews?limit=100&cycleId=" + cycle).expect(200));
    assertTrue(read <= 2, "a page takes " + read);
    Map<UUID, String> people = new ConcurrentHashMap<>();
    stage("read", () -> each(reviews, review -> people.put(review, read(review))));
    stage(
        "signed",
        () ->
            each(
                reviews,
                review ->
                    step(academy.as(people.getOrDefault(review, "")), review, "{to:'SIGNED'}")));
    assertEquals(
        PEOPLE, admin.get("/reviews?count=exact&limit=1&state=SIGNED").count("/totalCount"));
    assertEquals(
        3 * PEOPLE,
        admin.get("/evidence?count=exact&limit=1&evidenceSource=MANAGER").count("/totalCount"));
  }

  /** Whose review it is, once it is found to be scored as it should. */
  private String read(UUID review) {
    Answer told = admin.get("/reviews/" + review).expect(200);
    assertEquals("COMPLETE", told.text("/score/state"));
    assertEquals(
        "2.25", told.text("/score/value"), "(2 × 3/4 + 2/4 + 1/4) / 4 of a scale from 0 to 4");
    return told.text("/employee/externalId");
  }

  /** How many statements a stage of the cycle takes. */
  private int stage(String name, Runnable work) {
    long begin = System.nanoTime();
    int statements = costs(work);
    double seconds = (System.nanoTime() - begin) / 1e9;
    told.add(
        "%-10s %8.1f s %10.1f statements a thousand"
            .formatted(name, seconds, 1000.0 * statements / PEOPLE));
    try {
      Files.write(Path.of("target", "review-cycle.txt"), told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return statements;
  }

  private void furnish() {
    List<String> rows =
        IntStream.range(0, PEOPLE)
            .mapToObj(i ->
                "{externalId:'p%05d', givenName:'G', familyName:'F', jobExternalId:'clerk', managerExternalId:'boss', location:'Here'}"
                    .formatted(i))
            .toList();
    assertEquals(PEOPLE, admin.importRows("employees", "", rows).count("/counts/created"));
    admin.create(
        "review-forms",
        "form",
        "{name:'Form', scaleExternalId:'scale', sections:[{key:'s', title:'S', kind:'COMPETENCIES', weight:100}]}");
    cycle =
        admin.create(
            "review-cycles",
            "y",
            "{name:'Y', formExternalId:'form', audience:'location eq \"Here\"', periodStart:'2026-01-01', periodEnd:'2026-12-31'}");
  }

  private int moved(String from, String to) {
    String after = "";
    int moved = 0;
    do {
      Answer told =
          admin
              .post(
                  "/review-cycles/" + cycle + "/review-transitions",
                  "{from:'" + from + "', to:'" + to + "', comment:'by hand'" + after + "}")
              .expect(200);
      moved += told.count("/moved");
      String next = told.text("/nextAfter");
      after = told.at("/nextAfter").isNull() ? "" : ", after:'" + next + "'";
    } while (!after.isEmpty());
    return moved;
  }

  private List<UUID> reviews() {
    List<UUID> all = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = admin.get("/reviews?limit=500&cycleId=" + cycle + cursor).expect(200);
      page.texts("/items", "/id").forEach(id -> all.add(UUID.fromString(id)));
      cursor =
          page.at("/nextCursor").isNull()
              ? ""
              : "&cursor=" + Client.encoded(page.text("/nextCursor"));
    } while (!cursor.isEmpty());
    return all;
  }

  private static Answer say(Client caller, UUID review) {
    return caller
        .with("If-Match", "*")
        .sendRaw(
            "PUT",
            "/reviews/" + review + "/answers",
            "application/json",
            Relaxed.strict("{" + SAID + ", submit:true}").getBytes(StandardCharsets.UTF_8));
  }

  private static Answer step(Client caller, UUID review, String body) {
    return caller.post("/reviews/" + review + "/transitions", body).expect(200);
  }

  private int costs(Runnable work) {
    return academy.tenant.statements(work).size();
  }

  private static void each(List<UUID> reviews, Consumer<UUID> work) {
    try (ExecutorService threads = Executors.newFixedThreadPool(WAYS)) {
      CompletableFuture.allOf(
              reviews.stream()
                  .map(review -> CompletableFuture.runAsync(() -> work.accept(review), threads))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    }
  }
}
