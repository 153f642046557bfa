package org.espalier.compensation.worksheets;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing can be recommended for somebody. */
@Schema(
    description =
        "Why nothing can be recommended. NO_SALARY: none is in force on the day before. OTHER_CURRENCY: the salary is not in the"
            + " worksheet's currency, and is never converted. NO_JOB, NO_RANGE: the job has no range in this currency and place."
            + " NOT_RATED: no rating was told, and no shared review came to one.")
public enum MeritFault {
  NO_SALARY,
  OTHER_CURRENCY,
  NO_JOB,
  NO_RANGE,
  NOT_RATED
}
