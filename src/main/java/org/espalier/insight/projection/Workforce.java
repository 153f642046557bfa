package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The people of all jobs, quarter by quarter: first some leave, then some retire, then all who move
 * do so at once, then others are hired. Nobody goes who is not there.
 */
final class Workforce {

  private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

  private final Outlook outlook;
  private final SortedMap<UUID, JobOutlook> jobs = new TreeMap<>();
  private final SortedMap<UUID, Staff> staff = new TreeMap<>();

  Workforce(Outlook outlook) {
    this.outlook = outlook;
    outlook.jobs().forEach(job -> jobs.put(job.job(), job));
    jobs.forEach((id, job) ->
        staff.put(
            id, new Staff(People.of(job.heads()), Mix.of(new Origin(id, false)), Flows.NONE)));
  }

  /** Goes on to the end of the next quarter. */
  SortedMap<UUID, Staff> advance(int quarter) {
    Map<UUID, Staff> left = new HashMap<>();
    jobs.forEach((id, job) -> left.put(id, left(job, present(id), quarter)));
    Map<UUID, List<Moved>> arriving = new HashMap<>();
    Map<UUID, BigDecimal> moving = move(quarter, left, arriving);
    jobs.forEach((id, job) -> {
      Staff rest = present(left, id);
      BigDecimal out = moving.getOrDefault(id, People.of(0));
      staff.put(id, joined(job, rest, out, arriving.getOrDefault(id, List.of()), quarter));
    });
    return new TreeMap<>(staff);
  }

  private static Staff left(JobOutlook job, Staff before, int quarter) {
    BigDecimal leaving =
        People.told(before.heads.multiply(job.yearlyAttrition()).divide(QUARTERS, People.INNER));
    BigDecimal stayed = before.heads.subtract(leaving);
    BigDecimal retiring = People.of(job.retiring().get(quarter - 1)).min(stayed);
    return new Staff(
        stayed.subtract(retiring),
        before.mix,
        new Flows(before.heads, leaving, retiring, People.of(0), People.of(0), People.of(0)));
  }

  /** How many leave each job for another; if more are to than there are, all of them in parts. */
  private Map<UUID, BigDecimal> move(
      int quarter, Map<UUID, Staff> left, Map<UUID, List<Moved>> arriving) {
    List<Transfer> due =
        outlook.transfers().stream()
            .filter(one -> one.quarter() == quarter && left.containsKey(one.from()))
            .filter(one -> left.containsKey(one.to()))
            .sorted(Transfer.ORDER)
            .toList();
    Map<UUID, BigDecimal> wanted = new HashMap<>();
    due.forEach(one -> wanted.merge(one.from(), People.of(one.people()), BigDecimal::add));
    Map<UUID, BigDecimal> out = new HashMap<>();
    for (Transfer one : due) {
      Staff from = present(left, one.from());
      BigDecimal share =
          BigDecimal.ONE.min(
              People.share(from.heads, Objects.requireNonNull(wanted.get(one.from()))));
      BigDecimal people = People.atMost(People.of(one.people()).multiply(share));
      out.merge(one.from(), people, BigDecimal::add);
      arriving.computeIfAbsent(one.to(), _ -> new ArrayList<>()).add(new Moved(people, from.mix));
    }
    return out;
  }

  private static Staff joined(
      JobOutlook job, Staff rest, BigDecimal out, List<Moved> moved, int quarter) {
    BigDecimal in = moved.stream().map(Moved::people).reduce(People.of(0), BigDecimal::add);
    BigDecimal hired = People.of(job.hired().get(quarter - 1));
    BigDecimal stayed = rest.heads.subtract(out);
    Mix.Blend blend = new Mix.Blend().add(stayed, rest.mix);
    moved.forEach(one -> blend.add(one.people, one.mix));
    blend.add(hired, Mix.of(new Origin(job.job(), true)));
    Flows flows = rest.flows;
    return new Staff(
        stayed.add(in).add(hired),
        blend.or(rest.mix),
        new Flows(flows.opening, flows.leaving, flows.retiring, out, in, hired));
  }

  private Staff present(UUID job) {
    return present(staff, job);
  }

  private static Staff present(Map<UUID, Staff> all, UUID job) {
    return Objects.requireNonNull(all.get(job));
  }

  /** The people of a job at the end of a quarter. */
  record Staff(BigDecimal heads, Mix mix, Flows flows) {}

  /** Who came and went in the quarter. */
  record Flows(
      BigDecimal opening,
      BigDecimal leaving,
      BigDecimal retiring,
      BigDecimal movedOut,
      BigDecimal movedIn,
      BigDecimal hired) {

    static final Flows NONE =
        new Flows(
            People.of(0), People.of(0), People.of(0), People.of(0), People.of(0), People.of(0));
  }

  private record Moved(BigDecimal people, Mix mix) {}
}
