package org.espalier.sample;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.espalier.competency.frameworks.EvidenceSource;

/**
 * Licences that run out: not the manager's opinion counts for them but the paper. Most are renewed
 * in time; some lapse, and then nobody knows any more.
 */
final class Certificates {

  /** How many months each is valid. */
  private static final Map<String, Integer> VALID =
      Map.of(
          "electrical-safety", 24,
          "confined-space", 24,
          "forklift", 36,
          "soldering", 24,
          "calibration", 36);

  private Certificates() {}

  /** True if a competency is proved by a certificate. */
  static boolean decide(String competency) {
    return VALID.containsKey(competency);
  }

  /** The certificates that a person had when the two years began, got since, and renewed. */
  static void issue(Story story) {
    for (Need need : story.needs.values()) {
      if (decide(need.competency()) && story.chance("licence", need.competency()).in100(93)) {
        issue(story, need.competency());
      }
    }
  }

  private static void issue(Story story, String competency) {
    int months = Objects.requireNonNull(VALID.get(competency));
    Chance chance = story.chance("licence", competency, "dates");
    LocalDate hired = story.person.hired();
    LocalDate day =
        hired.isAfter(Story.FIRST_DAY)
            ? chance.day(hired.plusDays(14), hired.plusDays(80))
            : chance.day(Story.FIRST_DAY.minusMonths(months - 1L), Story.FIRST_DAY.plusMonths(4));
    while (day.isBefore(Story.LAST_DAY) && story.present(day, 0)) {
      LocalDate end = day.plusMonths(months);
      story.observe(
          EvidenceSource.CERTIFICATION, competency, story.level(competency), day, null, end, null);
      if (!chance.in100(86)) {
        return;
      }
      day = chance.day(end.minusDays(60), end.minusDays(5));
    }
  }
}
