package org.espalier.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.espalier.competency.evidence.EvidenceInput;
import org.espalier.knowledge.experts.EndorsementInput;
import org.espalier.knowledge.experts.ExpertInput;

/** Who offers help with what they are good at, and which colleagues say that it is good. */
final class Advice {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 30);
  private static final BigDecimal GOOD = BigDecimal.valueOf(4);
  private static final int MOST_TOPICS = 4;
  private static final List<String> STATEMENTS =
      List.of(
          "Show me what you tried; we go on from there.",
          "Call first, write later.",
          "I answer the same day, most days.",
          "No question is too small.");
  private static final List<String> PRAISE =
      List.of(
          "Saw at once what I had looked for all week.",
          "Explains it so that one can do it alone the next time.",
          "Took an afternoon for us.");

  private final List<ExpertInput> experts = new ArrayList<>();
  private final List<EndorsementInput> endorsements = new ArrayList<>();

  Advice(List<Person> people, List<EvidenceInput> evidence) {
    Map<String, List<String>> good = new LinkedHashMap<>();
    evidence.stream()
        .filter(row -> row.level().compareTo(GOOD) >= 0)
        .forEach(row -> add(good, row));
    for (Person person : people) {
      List<String> topics = good.getOrDefault(person.id(), List.of());
      Chance chance = new Chance("expert", person.id());
      if (!person.left() && person.years(TODAY) >= 2 && !topics.isEmpty() && chance.in100(30)) {
        offer(person, topics, chance);
        List<Person> colleagues =
            people.stream()
                .filter(one -> one.unit().equals(person.unit()) && !one.left())
                .filter(one -> !one.equals(person))
                .toList();
        colleagues.stream().limit(6).forEach(one -> endorse(person, topics, one));
      }
    }
  }

  private static void add(Map<String, List<String>> good, EvidenceInput row) {
    List<String> topics =
        good.computeIfAbsent(
            Objects.requireNonNull(row.employeeExternalId()), _ -> new ArrayList<>());
    String competency = Objects.requireNonNull(row.competencyExternalId());
    if (topics.size() < MOST_TOPICS && !topics.contains(competency)) {
      topics.add(competency);
    }
  }

  List<ExpertInput> experts() {
    return experts;
  }

  List<EndorsementInput> endorsements() {
    return endorsements;
  }

  private void offer(Person person, List<String> topics, Chance chance) {
    experts.add(
        new ExpertInput(
            "X-" + person.id(),
            null,
            person.id(),
            null,
            chance.in100(70) ? chance.of(STATEMENTS) : null,
            chance.in100(50) ? List.of("en", "de") : List.of("en"),
            topics,
            chance.in100(60) ? BigDecimal.valueOf(chance.between(1, 8)) : null,
            null,
            null));
  }

  private void endorse(Person expert, List<String> topics, Person colleague) {
    Chance chance = new Chance("endorsement", expert.id(), colleague.id());
    if (chance.in100(40)) {
      endorsements.add(
          new EndorsementInput(
              "N-" + expert.id() + "-" + colleague.id(),
              null,
              expert.id(),
              null,
              chance.of(topics),
              null,
              colleague.id(),
              null,
              chance.in100(40) ? chance.of(PRAISE) : null,
              null));
    }
  }
}
