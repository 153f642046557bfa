package org.espalier.gap;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which group to analyse. Members given together narrow each other; with none the group is
 * everybody.
 *
 * @param orgUnitId people of this unit
 * @param withinOrgUnitId people of this unit and of those below it
 * @param jobId people with this job
 * @param withinJobFamilyId people with a job of this family and of those below it
 * @param managerId people who report to this person directly
 * @param withinManagerId people who report to this person, directly or not, and the person
 * @param employeeIds these people
 * @param competencyIds only these competencies
 * @param initiativeId measures the group against what this strategic initiative asks for, instead
 *     of what is required of each
 * @param asOf the moment (RFC 3339) or day; now if absent
 */
@Schema(name = "GroupGapRequest")
public record GroupGapRequest(
    @Nullable UUID orgUnitId,
    @Nullable UUID withinOrgUnitId,
    @Nullable UUID jobId,
    @Nullable UUID withinJobFamilyId,
    @Nullable UUID managerId,
    @Nullable UUID withinManagerId,
    @Size(max = 1000) @Nullable List<@NotNull UUID> employeeIds,
    @Size(max = 1000) @Nullable List<@NotNull UUID> competencyIds,
    @Nullable UUID initiativeId,
    @Size(max = 40) @Nullable String asOf) {}
