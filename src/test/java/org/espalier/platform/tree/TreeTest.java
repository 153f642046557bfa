package org.espalier.platform.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Trees of all kinds keep their subtrees right, however deep and however they are changed. */
@QuarkusTest
class TreeTest {

  private final Client admin = Tenant.fresh().admin();

  @Test
  void hundredLevelsInAnyOrderOfRows() {
    List<String> rows = chain(100);
    Collections.shuffle(rows, new Random(7));
    assertEquals(100, admin.importRows("org-units", "", rows).count("/counts/created"));
    assertEquals(100, size("u0"));
    assertEquals(50, size("u50"));
    move("u50", "u10").expect(200);
    assertEquals(100, size("u0"));
    assertEquals(39, size("u11"));
    move("u11", "u99").expect(200);
    assertEquals(100, size("u0"));
    assertEquals(89, size("u50"));
    assertEquals(39, size("u11"));
  }

  @Test
  void treeHasAnEnd() {
    assertEquals(128, admin.importRows("org-units", "", chain(128)).count("/counts/created"));
    var refused =
        admin
            .put("org-units", "deeper", "{name:'D', parentExternalId:'u127'}")
            .problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/parentExternalId TOO_DEEP"), refused.faults());
    admin.create("org-units", "r0", "{name:'R'}");
    admin.create("org-units", "r1", "{name:'R', parentExternalId:'r0'}");
    admin.create("org-units", "end", "{name:'E', parentExternalId:'u126'}");
    var moved = move("r0", "u126").problem(422, "UNPROCESSABLE");
    assertEquals(Set.of("/parentExternalId TOO_DEEP"), moved.faults());
    move("r1", "u126").expect(200);
    assertEquals(128 + 2, size("u0"));
    Answer job =
        admin.importRows("org-units", "{externalId:'file', name:'F', parentExternalId:'u127'}");
    assertEquals(1, job.count("/counts/failed"));
  }

  @Test
  void randomMovesKeepSubtreesAsParentsSayThem() {
    Random random = new Random(42);
    int nodes = 30;
    int[] parent = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      parent[i] = i == 0 ? -1 : random.nextInt(i);
      admin.create("job-families", "f" + i, body(parent[i]));
    }
    int refusals = 0;
    for (int step = 0; step < 40; step++) {
      int node = random.nextInt(nodes);
      int to = random.nextInt(nodes + 1) - 1;
      boolean circle = below(parent, node).contains(to);
      admin.put("job-families", "f" + node, body(to)).expect(circle ? 422 : 200);
      refusals += circle ? 1 : 0;
      parent[node] = circle ? parent[node] : to;
    }
    assertTrue(refusals > 3);
    admin.importRows(
        "jobs",
        "",
        IntStream.range(0, nodes)
            .mapToObj(
                i -> "{externalId:'j%1$d', title:'J', jobFamilyExternalId:'f%1$d'}".formatted(i))
            .toList());
    for (int i = 0; i < nodes; i++) {
      Set<String> expected = new TreeSet<>();
      below(parent, i).forEach(node -> expected.add("f" + node));
      assertEquals(expected, familiesWithin("f" + i), "below f" + i);
    }
  }

  /** There is one job a family, so those found within a family tell its subtree. */
  private Set<String> familiesWithin(String family) {
    UUID id = admin.id("job-families", family);
    return new TreeSet<>(
        admin
            .get("/jobs?limit=500&withinJobFamilyId=" + id)
            .expect(200)
            .texts("/items", "/jobFamilyExternalId"));
  }

  @Test
  void twoMovesAtOnceCannotCloseACircle() throws Exception {
    for (int round = 0; round < 8; round++) {
      String a = "a" + round;
      String b = "b" + round;
      admin.create("org-units", a, "{name:'A'}");
      admin.create("org-units", b, "{name:'B'}");
      try (var threads = Executors.newFixedThreadPool(2)) {
        List<Callable<Integer>> moves =
            List.of(() -> move(a, b).status(), () -> move(b, a).status());
        Set<Integer> statuses = new TreeSet<>();
        for (Future<Integer> done : threads.invokeAll(moves)) {
          statuses.add(done.get());
        }
        assertEquals(Set.of(200, 422), statuses);
      }
    }
  }

  private static List<String> chain(int levels) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < levels; i++) {
      rows.add(
          "{externalId:'u%d', name:'U'%s}"
              .formatted(i, i == 0 ? "" : ", parentExternalId:'u" + (i - 1) + "'"));
    }
    return rows;
  }

  private static Set<Integer> below(int[] parent, int root) {
    Set<Integer> found = new TreeSet<>(Set.of(root));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = 0; i < parent.length; i++) {
        grown |= found.contains(parent[i]) && found.add(i);
      }
    }
    return found;
  }

  private static String body(int parent) {
    return "{name:'F'" + (parent < 0 ? "" : ", parentExternalId:'f" + parent + "'") + "}";
  }

  private Answer move(String unit, String under) {
    return admin.put("org-units", unit, "{name:'U', parentExternalId:'" + under + "'}");
  }

  private Integer size(String unit) {
    return admin
        .get("/org-units?count=exact&limit=1&withinOrgUnitId=" + admin.id("org-units", unit))
        .expect(200)
        .count("/totalCount");
  }
}
