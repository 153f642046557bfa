-- What is there to look for today? One row a rule (RULE), one if certifications ask for anything (CERTIFICATIONS), and one if
-- anything is left to be done of what rules have ever asked for (ASSIGNED). A rule asks on, as compliance does, when its
-- activity is not on offer any more: that governs what people and their managers choose, not what they have to do.
-- Parameters: today. Leans on assignment_rule_pk, certification_pk, which are small, and assignment_ruled.
select 'RULE' as kind, r.id, r.activity_id, r.audience, r.mandatory, r.due_on, r.due_after_hire, r.due_after_assignment,
  r.valid_from, (r.created_at at time zone 'UTC')::date as made_on
from assignment_rule r
where r.tenant_id = :tenant and r.active and r.deleted_at is null
  and (r.valid_from is null or r.valid_from <= :today) and (r.valid_to is null or r.valid_to >= :today)
union all
select 'CERTIFICATIONS', null, null, null, true, null, null, null, null, null
where exists (
  select 1 from certification c
  where c.tenant_id = :tenant and c.active and c.deleted_at is null and c.audience is not null)
union all
select 'ASSIGNED', null, null, null, true, null, null, null, null, null
where exists (
  select 1 from assignment s
  where s.tenant_id = :tenant and s.origin = 'RULE' and s.state = 'ASSIGNED' and s.deleted_at is null)
