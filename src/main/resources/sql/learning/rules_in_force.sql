-- Which rules assign something today? One row a rule whose activity is offered, and one without id if certifications ask for
-- anything. Parameters: today. Leans on assignment_rule_pk, certification_pk; both are small.
select r.id, r.activity_id, r.audience, r.mandatory, r.due_on, r.due_after_hire, r.due_after_assignment
from assignment_rule r
join activity a on a.tenant_id = :tenant and a.tenant_id = r.tenant_id and a.id = r.activity_id
where r.tenant_id = :tenant and r.active and r.deleted_at is null and a.active and a.deleted_at is null
  and (a.active_from is null or a.active_from <= :today) and (a.active_to is null or a.active_to >= :today)
  and (r.valid_from is null or r.valid_from <= :today) and (r.valid_to is null or r.valid_to >= :today)
union all
select null, null, null, true, null, null, null
where exists (
  select 1 from certification c
  where c.tenant_id = :tenant and c.active and c.deleted_at is null and c.audience is not null)
union all
select null, null, null, true, null, null, null
where exists (
  select 1 from assignment s
  where s.tenant_id = :tenant and s.origin = 'RULE' and s.state = 'ASSIGNED' and s.deleted_at is null)
