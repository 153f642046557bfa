package org.espalier.performance.feedback;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.espalier.competency.evidence.Produced;
import org.espalier.competency.evidence.ProducedEvidence;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.performance.feedback.NamedCompetencies.Named;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/** What follows from feedback: events, and evidence where the framework says so. */
@Singleton
class FeedbackEffects {

  private static final Query COUNTING =
      Query.of(
          "select c.id from competency c join framework f on f.tenant_id = :tenant"
              + " and f.tenant_id = c.tenant_id and f.id = c.framework_id"
              + " where c.tenant_id = :tenant and c.id = any(:ids) and f.feedback_counts");

  private final Sql sql;
  private final Feed feed;
  private final ProducedEvidence evidence;

  FeedbackEffects(Sql sql, Feed feed, ProducedEvidence evidence) {
    this.sql = sql;
    this.feed = feed;
    this.evidence = evidence;
  }

  /**
   * Tells of it, and makes evidence of the levels that were seen. What the person may not see makes
   * none, for evidence is seen by whom it is about.
   */
  void given(FeedbackView given, List<Named> named, Instant now) {
    note("given", given);
    boolean counts =
        given.visibility() == FeedbackVisibility.PERSON
            && given.giver() != null
            && !given.giver().id().equals(given.employee().id());
    List<Named> seen = named.stream().filter(one -> one.level() != null).toList();
    if (!counts || seen.isEmpty()) {
      return;
    }
    Set<UUID> counting =
        new HashSet<>(
            sql.list(
                COUNTING,
                Args.none().uuids("ids", seen.stream().map(Named::competency).toList()),
                row -> row.uuid("id")));
    List<Produced> produced =
        seen.stream()
            .filter(one -> counting.contains(one.competency()))
            .map(one -> produced(given, one, now))
            .toList();
    if (!produced.isEmpty()) {
      evidence.produce(produced, now);
    }
  }

  /** Tells that it was taken back, and revokes what came of it. */
  void withdrawn(FeedbackView given, Instant now) {
    note("withdrawn", given);
    evidence.revoke(List.of(given.id()), "The feedback was withdrawn.", now);
  }

  private static Produced produced(FeedbackView given, Named one, Instant now) {
    return new Produced(
        given.employee().id(),
        one.competency(),
        Objects.requireNonNull(one.level()),
        EvidenceSource.PEER,
        now,
        null,
        "feedback",
        given.id(),
        Objects.requireNonNull(given.giver()).id(),
        null);
  }

  /** The person learns of it only if the person may see it. */
  private void note(String what, FeedbackView given) {
    boolean shown = given.visibility() == FeedbackVisibility.PERSON;
    UUID person = shown ? given.employee().id() : null;
    Map<String, ?> facts = shown ? Map.of("employeeId", given.employee().id()) : Map.of();
    feed.note(new Change("feedback." + what, "feedback", given.id(), person, JsonText.of(facts)));
  }
}
