package org.espalier.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * PostGraphile on the same tables, asked for the same fifty people with their ratings: only when it
 * is wanted, for it fetches a program of its own.
 */
final class Postgraphile implements Measure {

  private static final String QUERY =
      "{ allEmployees(first: 50, condition: {tenantId: \"%s\"}, orderBy: ROW_ID_ASC) { nodes { rowId externalId givenName familyName proficiencies { nodes { level competency { rowId name } } } } } }"
          .formatted(Ground.SLUG);
  private static final double FASTER = 3;

  @Override
  public void run(Ground ground, Report report) throws Exception {
    if (!ground.options().postgraphile()) {
      return;
    }
    Tenant tenant = ground.company();
    Product product = ground.product();
    Path folder = ground.settings().root().resolve("src/bench/postgraphile");
    int port = Settings.freePort();
    String url = product.jdbcUrl().replace("jdbc:postgresql://", "postgres://postgres@");
    ProcessBuilder builder =
        new ProcessBuilder("node", "server.mjs", Integer.toString(port), url)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ground.settings().data().resolve("postgraphile.log").toFile());
    builder
        .environment()
        .putAll(Map.of("PGPASSWORD", product.password(), "NODE_ENV", "production"));
    Process process = builder.start();
    try (Load load = new Load(Reads.CLIENTS)) {
      FloorProcess.await(process, port);
      Call theirs =
          Call.post("http://127.0.0.1:" + port, "/graphql", null, GraphqlTree.body(QUERY));
      Call ours = tenant.post("/graphql", GraphqlTree.body(GraphqlTree.RATINGS));
      require(Load.once(theirs));
      List<Duel.Taken> taken =
          new Duel(load)
              .run(
                  List.of(
                      Duel.Side.of(product, List.of(ours)),
                      new Duel.Side(
                          process.pid(),
                          product.postmaster(),
                          List.of(theirs),
                          new AtomicInteger())));
      Figure other =
          Figure.cpu("postgraphile", "PostGraphile, the same ratings, CPU", taken.getLast());
      report.add(
          other
              .ratio(taken.getFirst().perSecond() / taken.getLast().perSecond())
              .shallBe(Report.Target.atLeast(FASTER)));
    } finally {
      process.destroy();
    }
  }

  private static void require(byte[] answer) throws Exception {
    if (new ObjectMapper().readTree(answer).has("errors")) {
      throw new IllegalStateException(new String(answer, StandardCharsets.UTF_8));
    }
  }
}
