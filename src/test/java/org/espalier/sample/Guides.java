package org.espalier.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.espalier.career.mentors.MentorProfileInput;

/** Who offers to guide others: some of those who have been there for some years. */
final class Guides {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 30);
  private static final List<String> STATEMENTS =
      List.of(
          "An hour every other week, on a walk if you like.",
          "Ask me about the change of jobs; I did it twice.",
          "I look through your drafts and say what I would do otherwise.",
          "Come along for a day and see what the work is like.",
          "Best before ten in the morning.");

  private Guides() {}

  static List<MentorProfileInput> of(List<Person> people) {
    List<MentorProfileInput> profiles = new ArrayList<>();
    for (Person person : people) {
      Chance chance = new Chance("guide", person.id());
      if (!person.left() && person.years(TODAY) >= 3 && chance.in100(16)) {
        boolean mentor = chance.in100(80);
        profiles.add(
            new MentorProfileInput(
                "G-" + person.id(),
                null,
                person.id(),
                null,
                mentor,
                !mentor || chance.in100(40),
                chance.in100(70) ? chance.of(STATEMENTS) : null,
                chance.in100(50) ? List.of("en", "de") : List.of("en"),
                mentor && chance.in100(60) ? chance.between(1, 4) : null,
                null));
      }
    }
    return profiles;
  }
}
