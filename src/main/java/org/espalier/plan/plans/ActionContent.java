package org.espalier.plan.plans;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action says.
 *
 * @param activity the activity of the catalogue; null for what is told by its title alone
 * @param article the published article to read; null if it is not about one
 */
public record ActionContent(
    ActionType type,
    @Nullable String title,
    @Nullable UUID activity,
    @Nullable UUID article,
    @Nullable LocalDate due) {}
