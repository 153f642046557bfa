package org.espalier.insight.reports;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How an insight is worked out for a report. Each is a bean.
 *
 * @param question reads the parameters and the caller's rights as the endpoint does, with the same
 *     refusals, and gives what works it out
 */
public record ReportSource(
    ReportInsight insight, Function<ReportQuestion, Supplier<ReportTable>> question) {}
