package org.espalier.performance.cycles;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a part of a cycle is. The days tell people what is due; steps are taken before and after
 * them too.
 *
 * @param phase what is done in it
 * @param startsOn its first day
 * @param endsOn its last day
 */
@Schema(name = "ReviewPhase")
public record ReviewPhase(
    @NotNull Phase phase, @NotNull LocalDate startsOn, @NotNull LocalDate endsOn) {}
