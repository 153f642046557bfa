package org.espalier.integration.bulk;

import org.espalier.platform.problem.Faults;

/** A row that failed. */
record RowProblem(int line, String externalId, Faults faults) {}
