package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.feed.EventView;
import org.espalier.platform.feed.FeedReader;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** Enrolments as they change, for those who listen. */
@Singleton
class EnrolmentChanges {

  private static final int AT_ONCE = 100;

  private final FeedReader feed;
  private final EnrolmentReader reader;
  private final EnrolmentPolicy policy;

  EnrolmentChanges(FeedReader feed, EnrolmentReader reader, EnrolmentPolicy policy) {
    this.feed = feed;
    this.reader = reader;
    this.policy = policy;
  }

  /**
   * Where to begin: behind everything that happened so far.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for callers who may see none
   */
  long begin() {
    policy.visible();
    return feed.last();
  }

  /** What happened after a position to enrolments in a session, or of a person. */
  List<EventView> after(long position, @Nullable UUID session, @Nullable UUID employee) {
    List<Condition> all = new ArrayList<>();
    all.add(Condition.of("v.subject_type = 'enrolment'"));
    if (session != null) {
      all.add(
          Condition.of(
              "v.data ->> 'sessionId' = :session", Args.of("session", session.toString())));
    }
    if (employee != null) {
      all.add(Condition.of("v.person_id = :person", Args.of("person", employee)));
    }
    return feed.after(position, AT_ONCE, Condition.and(all));
  }

  /** The enrolments that changed, each once and as it is now, as far as the caller may see them. */
  List<EnrolmentView> changed(List<EventView> events) {
    Map<UUID, EnrolmentView> found = new LinkedHashMap<>();
    List<UUID> ids = events.stream().map(EventView::subjectId).distinct().toList();
    reader.all(ids).forEach(one -> found.put(one.id(), one));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }
}
