package org.espalier.platform.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that a thing takes.
 *
 * @param revision that was read
 * @param person the employee whom the thing concerns, if that is told
 */
public record Step(UUID id, int revision, @Nullable UUID person, Enum<?> from, Enum<?> to) {}
