-- How far was a group from what an initiative asks for? One row a competency; as of a moment, resolved from the evidence.
-- Slots: filter, visible (over employee e), number (over p.id), competencies (over q), span (over evidence x).
-- Parameters: initiative, asOf, day, moderate, high.
-- Leans on what gap/staff_then, gap/demanded_then and gap/ratings_then lean on.
with {include gap/staff_then}, {include competency/policy_then}, {include gap/demanded_then}, {include gap/asked_of_all}, {include gap/ratings_then}, {include gap/group_counts}
