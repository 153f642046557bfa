package org.espalier.competency.frameworks;

import java.util.List;
import java.util.UUID;

/**
 * The rules of frameworks changed, by which evidence becomes proficiency. Fired in the transaction
 * of the change.
 */
public record FrameworkChanged(List<UUID> frameworkIds) {}
