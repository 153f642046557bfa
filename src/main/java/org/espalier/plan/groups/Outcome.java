package org.espalier.plan.groups;

import java.math.BigDecimal;
import java.util.List;
import org.espalier.plan.optimum.Optimality;
import org.espalier.platform.json.Money;
import org.jspecify.annotations.Nullable;

/** What a proposal says of the whole group, as it is stored. */
record Outcome(
    int people,
    Optimality optimality,
    BigDecimal bound,
    BigDecimal coveredPriority,
    BigDecimal totalPriority,
    BigDecimal hours,
    List<Money> cost,
    @Nullable Money maxCost,
    List<GroupDraftLack> catalogueGaps,
    List<GroupDraftSeats> seats) {}
