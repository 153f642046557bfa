-- Which parts come with these assignments, as far as they are programs that are under way? Each part that is needed in any
-- case, once, unless it is done or to be done already. Parameters: assignments.
-- Leans on activity_part_pk, assignment_open, assignment_external, completion_of_person.
with begun as materialized (
  select k.id, k.employee_id, k.activity_id, k.origin, k.mandatory, k.due, {include learning/program_since} as since
  from assignment k
  where k.tenant_id = :tenant and k.id = any(:assignments) and k.state = 'IN_PROGRESS' and k.deleted_at is null
)
select distinct on (b.employee_id, m.part_id) b.id || ':' || m.part_id as external_id, b.employee_id, m.part_id, b.origin,
  b.mandatory, b.due
from begun b
join activity_part m on m.tenant_id = :tenant and m.activity_id = b.activity_id and m.assigned
where not exists (
    select 1 from assignment o
    where o.tenant_id = :tenant and o.employee_id = b.employee_id and o.activity_id = m.part_id
      and o.state in ('ASSIGNED', 'IN_PROGRESS') and o.deleted_at is null)
  and not exists (
    select 1 from assignment o
    where o.tenant_id = :tenant and o.source = 'programs' and o.external_id = b.id || ':' || m.part_id)
  and not exists (
    select 1 from completion c
    where c.tenant_id = :tenant and c.employee_id = b.employee_id and c.passed and c.voided_at is null
      and (c.activity_id = m.part_id or c.activity_id in (
        select q.equivalent_id from activity_equivalent q where q.tenant_id = :tenant and q.activity_id = m.part_id))
      and (b.since is null or c.completed_at > b.since))
order by b.employee_id, m.part_id, b.id
