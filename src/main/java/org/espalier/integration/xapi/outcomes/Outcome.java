package org.espalier.integration.xapi.outcomes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a statement.
 *
 * @param reason why nothing followed; null if something did
 * @param detail what there is to say about the reason
 * @param employee whom it is about, if that is known
 * @param mapping by which mapping; null if by none
 * @param completion what followed
 * @param evidence what followed
 */
public record Outcome(
    StatementState state,
    @Nullable StateReason reason,
    @Nullable String detail,
    @Nullable UUID employee,
    @Nullable UUID mapping,
    @Nullable UUID completion,
    @Nullable UUID evidence) {}
