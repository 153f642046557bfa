package org.espalier.privacy.records;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every table of a tenant and what it holds about people: the lists to review. The guard compares
 * them with the database's catalogue.
 */
public final class PersonalTables {

  private static final List<PersonalTable> ALL =
      Stream.of(
              PeopleTables.ALL,
              LearningTables.ALL,
              PerformanceTables.ALL,
              PlanTables.ALL,
              KnowledgeTables.ALL,
              ArticleTables.ALL,
              TalentTables.ALL,
              RecruitingTables.ALL,
              StructureTables.ALL,
              MachineTables.ALL)
          .flatMap(List::stream)
          .toList();

  private PersonalTables() {}

  /** All of them. */
  public static List<PersonalTable> all() {
    return ALL;
  }

  /** The kinds of records that tell what somebody is paid. */
  public static Set<String> pay() {
    return ALL.stream()
        .filter(PersonalTable::tellsPay)
        .map(table -> table.name().replace('_', '-'))
        .collect(Collectors.toSet());
  }
}
