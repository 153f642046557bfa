package org.espalier.plan.plans;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action says.
 *
 * @param activity the activity of the catalogue; null for what is told by its title alone
 */
public record ActionContent(
    ActionType type, @Nullable String title, @Nullable UUID activity, @Nullable LocalDate due) {}
