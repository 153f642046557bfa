package org.espalier.gap;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.initiatives.InitiativeBrief;
import org.espalier.gap.cases.Protection;
import org.jspecify.annotations.Nullable;

/**
 * The gap of a group.
 *
 * @param asOf the moment, or the day, that the answer holds for
 * @param initiative what the group is measured against; null for what is required of each
 * @param population how many people the group has
 * @param suppressed true if the group is too small for the caller to see its numbers: items is
 *     empty then
 * @param minGroupSize the smallest group that callers see who may not see its members
 * @param totalPriority the sum of the items' priorities; null if suppressed
 * @param protection how the numbers are protected, for callers who may not see the members; null
 *     where they are exact
 * @param withheld how many competencies are left out because fewer people than minGroupSize need
 *     them; 0 where numbers are exact
 * @param items one a competency that somebody in the group needs, by name
 */
@Schema(name = "GroupGap")
public record GroupGapView(
    String asOf,
    @Nullable InitiativeBrief initiative,
    long population,
    boolean suppressed,
    int minGroupSize,
    @Nullable BigDecimal totalPriority,
    @Nullable Protection protection,
    int withheld,
    List<GroupGapItem> items) {}
