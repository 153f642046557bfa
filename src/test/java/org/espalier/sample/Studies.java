package org.espalier.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.espalier.learning.assignments.AssignmentInput;
import org.espalier.learning.assignments.AssignmentOrigin;
import org.espalier.learning.assignments.AssignmentState;
import org.espalier.learning.catalogue.ActivityInput;
import org.espalier.learning.catalogue.DevelopsInput;
import org.espalier.learning.catalogue.PrerequisiteInput;
import org.espalier.learning.completions.CompletionInput;
import org.jspecify.annotations.Nullable;

/** What people were given to learn, and what they finished. */
final class Studies {

  final List<AssignmentInput> assignments = new ArrayList<>();
  final List<CompletionInput> completions = new ArrayList<>();
  private final Company company;

  Studies(Company company) {
    this.company = company;
  }

  /** Newcomers begin with these, mandatory within four weeks. */
  void begin(Story story) {
    LocalDate hired = story.person.hired();
    if (hired.isBefore(Story.FIRST_DAY)) {
      return;
    }
    for (String first : List.of("safety-induction", "code-of-conduct", "security-awareness")) {
      ActivityInput activity = company.activity(first);
      Course course = new Course(story, activity, hired, AssignmentOrigin.RULE, true);
      LocalDate due = hired.plusWeeks(4);
      story.given.add(first);
      finishOrNot(course, due, story.chance(first).day(hired.plusDays(2), due.plusDays(6)), 92);
    }
  }

  /** In a year, about every second gap that something teaches is worked at. */
  List<Intention> year(Story story, LocalDate from, LocalDate to) {
    List<Intention> intentions = new ArrayList<>();
    int most = story.chance("load", from.toString()).between(0, 2);
    for (Need need : story.needs.values()) {
      Chance chance = story.chance("study", from.toString(), need.competency());
      boolean room = intentions.size() < most && story.present(from, 2);
      if (room && story.lacks(need) && chance.in100(50)) {
        int level = story.level(need.competency());
        teaching(story, need.competency())
            .ifPresent(found ->
                intentions.add(
                    new Intention(need, level, id(found), study(story, found, from, to, chance))));
      }
    }
    return intentions;
  }

  /** Gives somebody something to learn, after what it needs; until when. */
  private LocalDate study(
      Story story, ActivityInput activity, LocalDate from, LocalDate to, Chance chance) {
    LocalDate begun = chance.day(from, from.plusMonths(4));
    for (String before : activitiesBefore(activity)) {
      if (story.given.add(before) && fits(story, company.activity(before))) {
        Course course =
            new Course(story, company.activity(before), begun, AssignmentOrigin.MANAGER, false);
        finish(course, null, begun.plusDays(12), true);
        begun = begun.plusDays(20);
      }
    }
    AssignmentOrigin origin =
        chance.in100(60)
            ? AssignmentOrigin.MANAGER
            : chance.in100(50) ? AssignmentOrigin.SELF : AssignmentOrigin.REVIEW;
    story.given.add(id(activity));
    Course course = new Course(story, activity, begun, origin, false);
    LocalDate due = begun.plusMonths(4).withDayOfMonth(28);
    LocalDate done = chance.day(begun.plusDays(10), due.plusDays(20));
    finishOrNot(course, due, done.isAfter(to) ? to : done, 76);
    return due;
  }

  /** Most finish; a few fail; some are at it, have not begun, or were let off. */
  private void finishOrNot(Course course, LocalDate due, LocalDate day, int share) {
    Chance chance = course.story.chance("end", course.id());
    if (day.isBefore(Story.LAST_DAY) && chance.in100(share)) {
      finish(course, due, day, chance.in100(course.graded() ? 91 : 100));
      return;
    }
    boolean old = due.isBefore(Story.LAST_DAY.minusMonths(8));
    AssignmentState state =
        old
            ? chance.of(List.of(AssignmentState.WAIVED, AssignmentState.CANCELLED))
            : chance.in100(45) ? AssignmentState.IN_PROGRESS : null;
    assignments.add(course.assignment(due, state));
  }

  private void finish(Course course, @Nullable LocalDate due, LocalDate day, boolean passed) {
    Story story = course.story;
    Chance chance = story.chance("score", course.id());
    Instant at = chance.hour(day);
    assignments.add(course.assignment(due, null));
    completions.add(
        new CompletionInput(
            course.id(),
            null,
            story.person.id(),
            null,
            course.activity.externalId(),
            null,
            at,
            course.graded()
                ? BigDecimal.valueOf(passed ? chance.between(68, 100) : chance.between(31, 59))
                : null,
            passed ? null : false,
            null,
            null));
    if (passed) {
      boolean proves = course.graded() || Boolean.TRUE.equals(course.activity.provesLevel());
      for (DevelopsInput develops : course.develops()) {
        int level = develops.toLevel().intValue();
        if (proves) {
          story.shows(develops.competencyExternalId(), level, at);
        }
        if (proves || chance.in100(60)) {
          story.reaches(develops.competencyExternalId(), level);
        }
      }
    }
  }

  /** Something that takes the person on from where they are. */
  private Optional<ActivityInput> teaching(Story story, String competency) {
    List<ActivityInput> fitting = new ArrayList<>();
    for (ActivityInput activity : company.activities()) {
      boolean wanted =
          Objects.requireNonNull(activity.develops()).stream()
              .anyMatch(one -> one.competencyExternalId().equals(competency));
      if (wanted && fits(story, activity) && !story.given.contains(id(activity))) {
        fitting.add(activity);
      }
    }
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(story.chance("choice", competency).of(fitting));
  }

  private static boolean fits(Story story, ActivityInput activity) {
    return Objects.requireNonNull(activity.develops()).stream().allMatch(one -> fits(story, one));
  }

  private static boolean fits(Story story, DevelopsInput develops) {
    Integer level = story.levels.get(develops.competencyExternalId());
    return level != null
        && level < develops.toLevel().intValue()
        && level >= Objects.requireNonNull(develops.fromLevel()).intValue();
  }

  private static String id(ActivityInput activity) {
    return Objects.requireNonNull(activity.externalId());
  }

  private static List<String> activitiesBefore(ActivityInput activity) {
    List<PrerequisiteInput> all =
        activity.prerequisites() == null ? List.of() : activity.prerequisites();
    return all.stream()
        .map(PrerequisiteInput::activityExternalId)
        .filter(Objects::nonNull)
        .toList();
  }

  /** An activity that a person was given. */
  private record Course(
      Story story,
      ActivityInput activity,
      LocalDate begun,
      AssignmentOrigin origin,
      boolean mandatory) {

    String id() {
      return story.person.id() + "-" + activity.externalId() + "-" + begun;
    }

    boolean graded() {
      return Boolean.TRUE.equals(activity.graded());
    }

    List<DevelopsInput> develops() {
      return Objects.requireNonNull(activity.develops());
    }

    AssignmentInput assignment(@Nullable LocalDate due, @Nullable AssignmentState state) {
      return new AssignmentInput(
          id(),
          null,
          story.person.id(),
          null,
          activity.externalId(),
          null,
          origin,
          mandatory ? true : null,
          due,
          state,
          null);
    }
  }
}
