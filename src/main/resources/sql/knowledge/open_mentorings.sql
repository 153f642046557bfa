-- Which other mentorings between these two can something come of? Parameters: mentees, mentors, sources, externalIds (one of each a
-- row). Leans on mentoring_once.
select asked.ordinal, m.external_id
from unnest(:mentees::uuid[], :mentors::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (mentee_id, mentor_id, source, external_id, ordinal)
join mentoring m on m.tenant_id = :tenant and m.mentee_id = asked.mentee_id and m.mentor_id = asked.mentor_id
  and m.state in ('REQUESTED', 'ACTIVE') and m.deleted_at is null and (m.source, m.external_id) <> (asked.source, asked.external_id)
