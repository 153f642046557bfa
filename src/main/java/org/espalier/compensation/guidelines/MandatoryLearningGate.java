package org.espalier.compensation.guidelines;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks that no mandatory learning is left open that is due before the raise.
 *
 * @param otherwise what is recommended while some is
 */
@Schema(name = "MandatoryLearningGate")
public record MandatoryLearningGate(@NotNull GateEffect otherwise) {}
