package org.espalier.competency.frameworks;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scale, as far as numbers on it need it.
 *
 * @param min the smallest level
 * @param max the largest level
 */
@Schema(name = "ScaleBrief")
public record ScaleBrief(UUID id, BigDecimal min, BigDecimal max) {}
