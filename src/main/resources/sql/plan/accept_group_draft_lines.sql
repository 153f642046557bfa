-- Says which assignments and enrolments were made of lines of a proposal. Parameters: id, lines (JSON, one object a line), now, actor.
-- Leans on group_draft_line_pk.
update group_draft_line l set state = 'ACCEPTED', assignment_id = a.assignment, enrolment_id = a.enrolment, accepted_at = :now, accepted_by = :actor
from jsonb_to_recordset(:lines::jsonb) as a (ordinal int, assignment uuid, enrolment uuid)
where l.tenant_id = :tenant and l.draft_id = :id and l.ordinal = a.ordinal and l.state = 'PROPOSED'
