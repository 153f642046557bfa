package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All that a forecast is made of. In which order lists are says nothing.
 *
 * @param scales the scale of every competency that is asked for
 * @param planYield which share of what is planned is reached by its date, 0 to 1
 * @param pace which share of a scale development closes in a quarter
 */
public record Outlook(
    int quarters,
    List<JobOutlook> jobs,
    List<Cohort> cohorts,
    List<Transfer> transfers,
    List<Step> steps,
    List<Asked> asked,
    List<Mission> missions,
    Map<UUID, Scale> scales,
    BigDecimal planYield,
    BigDecimal pace) {

  /** The same in the one order of those that it can be told in. */
  public Outlook sorted() {
    return new Outlook(
        quarters,
        jobs.stream().sorted(Comparator.comparing(JobOutlook::job)).toList(),
        cohorts.stream().sorted(Cohort.ORDER).toList(),
        transfers.stream().sorted(Transfer.ORDER).toList(),
        steps.stream().sorted(Step.ORDER).toList(),
        asked.stream().sorted(Asked.ORDER).toList(),
        missions.stream()
            .sorted(Comparator.comparing(Mission::competency).thenComparing(Mission.ORDER))
            .toList(),
        new TreeMap<>(scales),
        planYield,
        pace);
  }
}
