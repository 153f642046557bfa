package org.espalier.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.espalier.capacity.Layout.Limit;
import org.espalier.capacity.queue.Tally;

/** The tables that a run prints. */
final class Report {

  private static final double P99 = 0.99;
  private static final int HOURS = 24;

  private final Assumptions assumed;
  private final Demand demand;
  private final Plant plant;
  private final int fullest;
  private final List<String> lines = new ArrayList<>();

  Report(Assumptions assumed, Figures figures) {
    this.assumed = assumed;
    this.demand = new Demand(assumed, figures);
    this.plant = Plant.of(assumed, demand);
    this.fullest = demand.fullest();
    lines.add(
        Table.whole(assumed.tenants())
            + " tenants × "
            + Table.whole(assumed.people())
            + " people. What requests cost: "
            + String.join("; ", figures.sources())
            + ". Assumptions of "
            + assumed.asOf()
            + ".");
  }

  String markdown() {
    layouts();
    List<Flow> flows = demand.at(fullest);
    Run.Outcome outcome = Run.of(plant, flows, assumed, assumed.seed());
    Theory theory = new Theory(plant, flows, assumed);
    parts(theory, outcome);
    answers(flows, theory, outcome);
    day();
    bill();
    return String.join("\n", lines);
  }

  private void layouts() {
    Table table = new Table("layout", "carries, people", "what runs out first", "and next, at");
    for (Layout layout : new Ladder(assumed, demand).layouts()) {
      Limit first = layout.narrowest();
      Limit next = layout.next();
      table.row(
          layout.kind().text,
          Table.rough(first.people()),
          first.what(),
          next.what() + ", " + Table.rough(next.people()));
    }
    add("How far each layout goes", table);
  }

  private void parts(Theory theory, Run.Outcome outcome) {
    Table table = new Table("part", "machines", "busy, by formula", "simulated");
    List<Part> parts = Part.of(plant, assumed, theory.busy(), outcome.busy());
    for (Part part : parts) {
      table.row(
          part.name(),
          part.machines(),
          Table.percent(part.formula()),
          Table.percent(part.simulated()));
    }
    Part narrowest = parts.stream().max(Comparator.comparingDouble(Part::formula)).orElseThrow();
    add(
        "Layout: %s%s. At %d o'clock %s requests a second come; the narrowest is: %s"
            .formatted(
                plant.kind().text,
                plant.cells() == 1 ? "" : ", " + plant.cells() + " of them, of which one is shown",
                fullest,
                Table.whole(Demand.rate(demand.at(fullest))),
                narrowest.name()),
        table);
  }

  private void answers(List<Flow> flows, Theory theory, Run.Outcome outcome) {
    Table table =
        new Table(
            "ms", "a second", "CPU, server + PostgreSQL", "mean, by formula", "simulated", "p99");
    for (Flow flow : flows) {
      Tally times = Objects.requireNonNull(outcome.times().get(flow.operation().name()));
      table.row(
          flow.operation().name(),
          Table.few(flow.rate()),
          Table.millis(flow.cost().server()) + " + " + Table.millis(flow.cost().database()),
          Table.millis(theory.time(flow.part(plant.cells()))),
          Table.millis(times.mean()),
          Table.millis(times.percentile(P99)));
    }
    add("How long answers take then", table);
    lines.add("");
    lines.add(
        "All that somebody waits for: p99 %s ms. Waiting for a connection: %s ms on average."
            .formatted(
                Table.millis(outcome.waited().percentile(P99)),
                Table.millis(outcome.connection())));
    if (plant.replica() > 0) {
      lines.add(
          "The replica is behind by %s ms on average (by formula %s), p99 %s ms, for the replay alone."
              .formatted(
                  Table.millis(outcome.lags().mean()),
                  Table.millis(theory.lag()),
                  Table.millis(outcome.lags().percentile(P99))));
    }
  }

  private void day() {
    Table table =
        new Table("hour", "requests a second", "servers", "PostgreSQL", "disks", "p99, ms");
    for (int hour = 0; hour < HOURS; hour++) {
      List<Flow> flows = demand.at(hour);
      Run.Outcome outcome = Run.of(plant, flows, assumed, assumed.seed() + hour);
      table.row(
          hour,
          Table.few(Demand.rate(flows)),
          Table.percent(outcome.busy().servers()),
          Table.percent(outcome.busy().nodes()),
          Table.percent(outcome.busy().disks()),
          Table.millis(outcome.waited().percentile(P99)));
    }
    add("A working day in the season of reviews, simulated", table);
  }

  private void bill() {
    Bill bill = Bill.of(plant, assumed);
    Table table = new Table("a month", "");
    table.row("servers", Table.money(bill.servers()));
    table.row("PostgreSQL, all copies", Table.money(bill.databases()));
    table.row(
        "storage, " + Table.whole(bill.gigabytes()) + " GB in all copies",
        Table.money(bill.storage()));
    table.row("together", Table.money(bill.month()));
    table.row("for a thousand people a year", Table.money(bill.year(assumed.everybody())));
    add("What it costs, at assumed prices", table);
  }

  private void add(String title, Table table) {
    lines.addAll(List.of("", "**" + title + "**", ""));
    lines.addAll(table.lines());
  }
}
