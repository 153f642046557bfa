package org.espalier.bench;

import java.util.List;

/**
 * What reads and writes of single people cost in a large company, against the same in one of 10,000
 * people: two servers with a PostgreSQL each, by turns.
 */
final class Flat implements Measure {

  private static final int SMALL = 10_000;
  private static final List<Kind> KINDS =
      List.of(
          new Kind("read", Flat::people),
          new Kind(
              "gap",
              tenant ->
                  Reads.people(tenant).stream().map(path -> tenant.get(path + "/gap")).toList()),
          new Kind("evidence", Costs::seen));

  @Override
  public void run(Ground ground, Report report) throws Exception {
    int people = ground.options().people();
    if (people <= SMALL) {
      report.figure("costs of a larger company", "more than 10,000 people were not asked for");
      return;
    }
    Settings own = ground.settings().at(ground.settings().data().resolve("small"));
    Tenant large = ground.company();
    try (Product product = Product.start(own);
        Load load = new Load(Reads.CLIENTS)) {
      Tenant small = new Ground(own, product, ground.options().with(SMALL)).company();
      for (Kind kind : KINDS) {
        List<Duel.Taken> taken =
            new Duel(load)
                .run(
                    List.of(
                        Duel.Side.of(ground.product(), kind.requests().of(large)),
                        Duel.Side.of(product, kind.requests().of(small))));
        report.add(
            Figure.cpu(
                    "flat-" + kind.name(),
                    Report.format(
                        "%s among %,d people against %,d, CPU a request",
                        kind.name(), people, SMALL),
                    taken.getFirst())
                .against(taken.getLast().median().both())
                .shallBe(Report.Target.atMost(1.2)));
      }
    }
  }

  private static List<Call> people(Tenant tenant) throws Exception {
    return Reads.people(tenant).stream().map(tenant::get).toList();
  }

  /**
   * A kind of request.
   *
   * @param name as the figures of it are called
   */
  private record Kind(String name, Costs.Requests requests) {}
}
