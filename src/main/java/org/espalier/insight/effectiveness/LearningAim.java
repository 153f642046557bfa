package org.espalier.insight.effectiveness;

import java.util.UUID;

/** Something to be learned, and what for. */
public record LearningAim(UUID activity, UUID competency) {}
