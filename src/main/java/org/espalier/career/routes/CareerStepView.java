package org.espalier.career.routes;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.career.paths.CareerPathBrief;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/**
 * A step of a way.
 *
 * @param job where it leads
 * @param path the career path that it takes
 * @param readiness from 0 to 1 before the step, with what earlier steps taught; null if nothing is
 *     required
 * @param distance Σ of what has to be gained
 * @param gains what has to be learned, the most urgent first
 */
@Schema(name = "CareerStep")
public record CareerStepView(
    JobBrief job,
    CareerPathBrief path,
    @Nullable BigDecimal readiness,
    BigDecimal distance,
    List<Gain> gains) {}
