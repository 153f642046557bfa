package org.espalier.sample;

import java.time.LocalDate;
import java.util.List;
import org.espalier.competency.frameworks.EvidenceSource;
import org.jspecify.annotations.Nullable;

/** What people say of each other: yearly reviews, talks in between, peers and reports. */
final class Reviews {

  private static final List<String> BELOW =
      List.of(
          "Still needs somebody to look over it. We agreed on practice before the summer.",
          "Knows the theory; the unusual cases are missing.",
          "Got better, but not yet alone on difficult days.",
          "Lost ground since the method changed. Needs time and a course.",
          "Asks too late. When asked, understands fast.");
  private static final List<String> MET =
      List.of(
          "Solid. I do not have to check.",
          "Reliable the whole year, also under pressure.",
          "Exactly what the job needs.",
          "Took over the duty for two weeks without a single call back.");
  private static final List<String> EXCEEDED =
      List.of(
          "Colleagues from other teams come to ask.",
          "Wrote the instruction that we all use now.",
          "Ready for more: should teach it.",
          "Found the cause that three of us had missed.");

  private Reviews() {}

  /** The manager rates what the job asks for. */
  static void yearly(Story story, LocalDate from, LocalDate to, int shareRated) {
    Person person = story.person;
    if (person.manager() == null || !story.present(from, 3)) {
      return;
    }
    LocalDate day = story.chance("review", from.toString()).day(from, to);
    for (Need need : story.needs.values()) {
      Chance chance = story.chance("review", from.toString(), need.competency());
      boolean rated = need.critical() || chance.in100(shareRated);
      if (rated && !Certificates.decide(need.competency())) {
        int level = story.level(need.competency());
        String comment = chance.in100(7) ? comment(need.level() - level, chance) : null;
        story.observe(
            EvidenceSource.MANAGER, need.competency(), level, day, person.manager(), null, comment);
      }
    }
  }

  /** Some rate themselves before the review: mostly right, rather too high than too low. */
  static void ofOneself(Story story, LocalDate from, LocalDate to) {
    if (!story.present(from, 2) || !story.chance("self", from.toString()).in100(17)) {
      return;
    }
    LocalDate day = story.chance("self day", from.toString()).day(from, to);
    for (Need need : story.needs.values()) {
      int error = story.chance("self", need.competency()).shift(0, 14, 60, 26);
      int level = Math.clamp(story.level(need.competency()) + error, 1, 5);
      story.observe(EvidenceSource.SELF, need.competency(), level, day, null, null, null);
    }
  }

  /** A talk in the middle of the year about what was below. */
  static void between(Story story, LocalDate from, LocalDate to) {
    String manager = story.person.manager();
    if (manager == null || !story.present(from, 5) || !story.chance("talk").in100(36)) {
      return;
    }
    LocalDate day = story.chance("talk day").day(from, to);
    for (Need need : story.needs.values()) {
      if (story.lacks(need) && !Certificates.decide(need.competency())) {
        if (story.chance("talk", need.competency()).in100(35)) {
          story.reaches(need.competency(), story.level(need.competency()) + 1);
        }
        story.observe(
            EvidenceSource.MANAGER,
            need.competency(),
            story.level(need.competency()),
            day,
            manager,
            null,
            null);
      }
    }
  }

  /** What colleagues say of collaboration, and those who are led of coaching. */
  static void voices(Story story, List<Person> peers, List<Person> reports) {
    say(story, EvidenceSource.PEER, "collaboration", peers, 16, LocalDate.of(2026, 3, 2));
    say(story, EvidenceSource.PEER, "customer-focus", peers, 10, LocalDate.of(2026, 3, 9));
    say(story, EvidenceSource.REPORT, "coaching", reports, 70, LocalDate.of(2026, 2, 9));
    say(story, EvidenceSource.REPORT, "delegation", reports, 50, LocalDate.of(2026, 2, 16));
  }

  private static void say(
      Story story,
      EvidenceSource source,
      String competency,
      List<Person> others,
      int share,
      LocalDate week) {
    Chance chance = story.chance("voice", competency);
    boolean asked = story.needs.containsKey(competency) && story.present(week, 6);
    if (asked && !others.isEmpty() && chance.in100(share)) {
      int level = Math.clamp(story.level(competency) + chance.shift(0, 20, 55, 25), 1, 5);
      LocalDate day = chance.day(week, week.plusDays(4));
      story.observe(source, competency, level, day, chance.of(others).id(), null, null);
    }
  }

  private static @Nullable String comment(int shortfall, Chance chance) {
    return chance.of(shortfall > 0 ? BELOW : shortfall == 0 ? MET : EXCEEDED);
  }
}
