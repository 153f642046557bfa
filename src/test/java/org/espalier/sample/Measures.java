package org.espalier.sample;

import java.time.LocalDate;
import java.util.Set;
import org.espalier.competency.evidence.EvidenceInput;
import org.espalier.competency.frameworks.EvidenceSource;

/**
 * What does not rest on one person's opinion: tests, and the calibration round after the review.
 */
final class Measures {

  private static final Set<String> TESTED =
      Set.of("water-quality", "sql", "information-security", "inventory", "esd-handling");

  private Measures() {}

  /** A test in spring, which about every third takes: it shows what is there. */
  static void test(Story story, LocalDate from, LocalDate to) {
    for (Need need : story.needs.values()) {
      Chance chance = story.chance("test", need.competency());
      if (TESTED.contains(need.competency()) && story.present(from, 2) && chance.in100(34)) {
        story.observe(
            EvidenceSource.ASSESSMENT,
            need.competency(),
            story.level(need.competency()),
            chance.day(from, to),
            null,
            null,
            null);
      }
    }
  }

  /** Division heads compare the highest ratings of their teams and take some back for a year. */
  static void calibrate(Story story, LocalDate round) {
    for (EvidenceInput rated : story.evidence.stream().toList()) {
      boolean highest =
          rated.source() == EvidenceSource.MANAGER
              && rated.level().intValue() == 5
              && rated.observedAt() != null
              && rated.observedAt().toString().startsWith("" + round.getYear());
      if (highest && story.chance("calibration", rated.externalId() + "").in100(30)) {
        story.observe(
            EvidenceSource.CALIBRATION,
            rated.competencyExternalId() + "",
            4,
            round,
            null,
            round.plusYears(1),
            "Compared across the division: strong, but not known for it outside the company.");
      }
    }
  }
}
