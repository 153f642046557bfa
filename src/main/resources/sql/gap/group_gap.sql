-- How far is a group from what is required of it? One row a competency; today's answer, from kept proficiencies.
-- Slots: filter, visible (over employee e), number (over p.id), competencies (over q). Parameters: asOf, day, moderate, high (severity bands).
-- Leans on what gap/group_now leans on.
with {include gap/group_now}, {include gap/group_counts}
