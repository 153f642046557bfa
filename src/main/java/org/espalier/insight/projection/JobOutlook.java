package org.espalier.insight.projection;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What is known and assumed of a job.
 *
 * @param heads how many people have it when the first quarter begins
 * @param yearlyAttrition leavers in a year by the people who are there
 * @param planned how many people it is to have at the end of each quarter
 * @param retiring how many retire in each quarter
 * @param hired how many are hired in each quarter
 */
public record JobOutlook(
    UUID job,
    int heads,
    BigDecimal yearlyAttrition,
    List<Integer> planned,
    List<Integer> retiring,
    List<Integer> hired) {}
