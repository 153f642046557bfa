package org.espalier.competency.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;

/**
 * What becomes of evidence in one transaction: told to the feed piece by piece, then weighed for
 * all whom it is about at once.
 */
final class EvidenceChanges {

  private final Feed feed;
  private final Proficiencies proficiencies;
  private final List<UUID> employees = new ArrayList<>();
  private final List<UUID> competencies = new ArrayList<>();

  EvidenceChanges(Feed feed, Proficiencies proficiencies) {
    this.feed = feed;
    this.proficiencies = proficiencies;
  }

  void recorded(UUID id, UUID employee, UUID competency) {
    note("evidence.recorded", id, employee, competency);
  }

  void revoked(UUID id, UUID employee, UUID competency) {
    note("evidence.revoked", id, employee, competency);
  }

  private void note(String type, UUID id, UUID employee, UUID competency) {
    Map<String, UUID> facts = Map.of("employeeId", employee, "competencyId", competency);
    feed.note(new Change(type, "evidence", id, employee, JsonText.of(facts)));
    employees.add(employee);
    competencies.add(competency);
  }

  /** Weighs the proficiencies anew that the changes concern. */
  void weigh() {
    proficiencies.keep(employees, competencies);
  }
}
