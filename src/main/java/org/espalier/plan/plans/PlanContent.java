package org.espalier.plan.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a plan says, apart from how it stands: two plans that say the same are equal by it. */
record PlanContent(
    String title,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    @Nullable UUID targetJob,
    List<ItemContent> items) {}
