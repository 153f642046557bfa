package org.espalier.integration.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sync.SyncKind;

/** Everything that can be imported and exported, by name. */
@ApplicationScoped
class Kinds {

  /**
   * Each after those that its rows refer to, and after those whose rows would else do something to
   * its things: a completion makes the evidence that is not there yet, and closes what is open.
   */
  static final List<String> ORDER =
      List.of(
          "org-units",
          "job-families",
          "jobs",
          "career-paths",
          "positions",
          "employees",
          "career-aspirations",
          "mentor-profiles",
          "proficiency-scales",
          "frameworks",
          "competencies",
          "requirements",
          "initiatives",
          "goals",
          "evidence",
          "experts",
          "endorsements",
          "communities",
          "community-members",
          "community-posts",
          "community-events",
          "community-event-attendees",
          "questions",
          "answers",
          "mentorings",
          "mentoring-sessions",
          "activities",
          "sessions",
          "completions",
          "assignments",
          "enrolments",
          "certifications",
          "assignment-rules",
          "badges",
          "articles",
          "plan-templates",
          "development-plans",
          "review-forms",
          "review-cycles",
          "key-positions",
          "talent-pools",
          "successors",
          "talent-ratings",
          "salary-ranges",
          "salaries",
          "merit-guidelines",
          "merit-worksheets",
          "requisitions",
          "candidates",
          "job-applications",
          "demand-scenarios",
          "xapi-mappings",
          "reports",
          "webhooks");

  private final Map<String, SyncKind<?>> kinds = new TreeMap<>();

  Kinds(@Any Instance<SyncKind<?>> found) {
    found.forEach(kind -> kinds.put(kind.name(), kind));
  }

  /**
   * The kind of a name.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, naming those that there are
   */
  SyncKind<?> named(String name) {
    SyncKind<?> kind = kinds.get(name);
    if (kind == null) {
      throw CommonProblem.NOT_FOUND.because(
          "The kinds are " + String.join(", ", kinds.keySet()) + ".");
    }
    return kind;
  }

  /** True if there is a kind of this name. */
  boolean has(String name) {
    return kinds.containsKey(name);
  }

  /** True if the caller may read things of a kind at all. */
  static boolean readable(SyncKind<?> kind) {
    try {
      kind.requireRead();
      return true;
    } catch (ProblemException refused) {
      return false;
    }
  }

  /** All of them, each after those that it refers to. */
  List<SyncKind<?>> ordered() {
    Comparator<SyncKind<?>> place = Comparator.comparingInt(Kinds::place);
    return kinds.values().stream().sorted(place).toList();
  }

  private static int place(SyncKind<?> kind) {
    int place = ORDER.indexOf(kind.name());
    return place < 0 ? ORDER.size() : place;
  }
}
