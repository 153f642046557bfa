package org.espalier.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.espalier.competency.evidence.EvidenceInput;
import org.espalier.learning.assignments.AssignmentInput;
import org.espalier.learning.completions.CompletionInput;
import org.espalier.plan.plans.PlanInput;
import org.espalier.workforce.positions.PositionInput;

/** Makes the files that are not written by hand. */
final class SampleTenant {

  private final Company company = new Company();
  private final Staff staff = new Staff(company);
  private final List<Person> people = staff.hire();
  private final Map<String, List<Person>> byUnit =
      people.stream().filter(one -> !one.left()).collect(Collectors.groupingBy(Person::unit));
  private final Map<String, List<Person>> byManager =
      people.stream()
          .filter(one -> one.manager() != null && !one.left())
          .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.manager())));
  private final List<EvidenceInput> evidence =
      new ArrayList<>(SampleFiles.fixed("evidence", EvidenceInput.class));
  private final Plans plans =
      new Plans(people.stream().collect(Collectors.toMap(Person::id, Function.identity())));
  private final Studies studies = new Studies(company);

  /** The made files: the text by kind. */
  static Map<String, String> files() {
    return new SampleTenant().make();
  }

  private Map<String, String> make() {
    Set<String> known =
        evidence.stream()
            .map(row -> Objects.requireNonNull(row.employeeExternalId()))
            .collect(Collectors.toSet());
    studies.assignments.addAll(SampleFiles.fixed("assignments", AssignmentInput.class));
    studies.completions.addAll(SampleFiles.fixed("completions", CompletionInput.class));
    plans.rows.addAll(SampleFiles.fixed("development-plans", PlanInput.class));
    people.stream().filter(one -> !known.contains(one.id())).forEach(this::tell);
    evidence.sort(Comparator.comparing(row -> Objects.requireNonNull(row.observedAt())));
    studies.completions.sort(
        Comparator.comparing(row -> Objects.requireNonNull(row.completedAt())));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("positions", SampleFiles.text(positions()));
    files.put("employees", SampleFiles.text(people.stream().map(Person::row).toList()));
    files.put("mentor-profiles", SampleFiles.text(Guides.of(people)));
    files.put("evidence", SampleFiles.text(evidence));
    Advice advice = new Advice(people, evidence);
    files.put("experts", SampleFiles.text(advice.experts()));
    files.put("endorsements", SampleFiles.text(advice.endorsements()));
    files.put("assignments", SampleFiles.text(studies.assignments));
    files.put("completions", SampleFiles.text(studies.completions));
    files.put("development-plans", SampleFiles.text(plans.rows));
    return files;
  }

  private List<PositionInput> positions() {
    List<PositionInput> positions = new ArrayList<>(staff.positions());
    positions.addAll(SampleFiles.fixed("positions", PositionInput.class));
    return positions;
  }

  private void tell(Person person) {
    Story story = new Story(person, company.needs(person.job(), person.unit()));
    Certificates.issue(story);
    studies.begin(story);
    Reviews.yearly(story, LocalDate.of(2024, 11, 11), LocalDate.of(2024, 12, 13), 28);
    List<Intention> first =
        studies.year(story, LocalDate.of(2025, 1, 13), LocalDate.of(2025, 10, 24));
    Reviews.ofOneself(story, LocalDate.of(2025, 10, 20), LocalDate.of(2025, 11, 7));
    Reviews.yearly(story, LocalDate.of(2025, 11, 10), LocalDate.of(2025, 12, 12), 68);
    Measures.calibrate(story, LocalDate.of(2025, 12, 17));
    List<Intention> second =
        studies.year(story, LocalDate.of(2026, 1, 12), LocalDate.of(2026, 10, 23));
    Reviews.voices(story, others(person), byManager.getOrDefault(person.id(), List.of()));
    Measures.test(story, LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 30));
    Reviews.between(story, LocalDate.of(2026, 5, 18), LocalDate.of(2026, 6, 26));
    plans.write(story, 2025, first);
    plans.write(story, 2026, second);
    evidence.addAll(story.evidence);
  }

  private List<Person> others(Person person) {
    return byUnit.getOrDefault(person.unit(), List.of()).stream()
        .filter(one -> !one.equals(person))
        .toList();
  }
}
