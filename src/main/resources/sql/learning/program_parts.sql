-- How do people stand with the parts of programs? One row a person, program and part, in their order. The first completion
-- since the round began counts, of the part or of what counts as it.
-- Parameters: employees, programs, sinces (one of each a person and program). Leans on activity_part_pk, completion_of_person.
select r.employee_id, r.program_id, m.step, a.id, a.external_id, a.title, a.type, c.id as completion_id,
  c.activity_id as completed_id, c.completed_at, s.id as assignment_id, s.state
from unnest(:employees::uuid[], :programs::uuid[], :sinces::timestamptz[]) as r (employee_id, program_id, since)
join activity_part m on m.tenant_id = :tenant and m.activity_id = r.program_id
join activity a on a.tenant_id = :tenant and a.tenant_id = m.tenant_id and a.id = m.part_id
left join lateral (
  select c.id, c.activity_id, c.completed_at from completion c
  where c.tenant_id = :tenant and c.employee_id = r.employee_id and c.passed and c.voided_at is null
    and (c.activity_id = m.part_id or c.activity_id in (
      select q.equivalent_id from activity_equivalent q where q.tenant_id = :tenant and q.activity_id = m.part_id))
    and (r.since is null or c.completed_at > r.since)
  order by c.completed_at, c.id limit 1
) c on true
left join lateral (
  select s.id, s.state from assignment s
  where s.tenant_id = :tenant and s.employee_id = r.employee_id and s.activity_id = m.part_id
    and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null
  limit 1
) s on true
order by r.employee_id, r.program_id, m.step, m.ordinal
