-- What are these sessions now, and how many of their seats are taken? In the order of the rows. Parameters: sources,
-- externalIds (one of each a row), now. Leans on class_session_external, enrolment_of_session.
select asked.ordinal, s.id, s.activity_id, s.state, s.starts_at, s.ends_at, n.taken
from unnest(:sources::text[], :externalIds::text[]) with ordinality as asked (source, external_id, ordinal)
join class_session s on s.tenant_id = :tenant and s.source = asked.source and s.external_id = asked.external_id
  and s.deleted_at is null
cross join lateral (
  select count(*) as taken from enrolment n
  where n.tenant_id = :tenant and n.session_id = s.id and {include learning/holds_seat}
) n
order by asked.ordinal
