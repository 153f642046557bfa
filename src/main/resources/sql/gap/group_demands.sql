-- How far is a group from what an initiative asks for? One row a competency; today's answer, from kept proficiencies.
-- Slots: filter, visible (over employee e), number (over p.id), competencies (over q). Parameters: initiative, asOf, day, moderate, high.
-- Leans on what gap/staff_now, gap/demanded_now and gap/ratings_now lean on.
with {include gap/staff_now}, {include competency/policy_now}, {include gap/demanded_now}, {include gap/asked_of_all}, {include gap/ratings_now}, {include gap/group_counts}
