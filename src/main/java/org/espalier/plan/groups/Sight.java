package org.espalier.plan.groups;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.espalier.gap.GroupGaps;
import org.espalier.plan.groups.GroupDraftPolicy.Others;

/**
 * What a caller sees in proposals now, whatever the caller saw when they were made.
 *
 * @param people whose levels the caller sees
 * @param others what the caller sees of everybody else
 */
record Sight(Set<UUID> people, Others others) {

  /** True if the caller sees the person's levels. */
  boolean levels(UUID person) {
    return others == Others.EVERYTHING || people.contains(person);
  }

  /** True if the caller sees what the person is to learn. */
  boolean lines(UUID person) {
    return others != Others.NOTHING || people.contains(person);
  }

  /**
   * True if the sums over a group tell the caller of nobody whose levels the caller does not see.
   */
  boolean sums(Collection<UUID> group) {
    long hidden = group.stream().filter(person -> !levels(person)).count();
    return hidden == 0 || (others == Others.GROUPS && hidden >= GroupGaps.MIN_GROUP_SIZE);
  }
}
