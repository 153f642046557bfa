-- Which assignments of these people does it take that they have what rules wish, and no more? One row an assignment that was
-- made, changed or left (no rule asks for it any more, and nobody began it). What rules had made is mandatory and due as they
-- say now, whatever was written by hand since; what others had made stays theirs, becomes mandatory if rules say so and due no
-- later than they say, and keeps that when they go. Where somebody else makes it open at the same moment that one stands, and what
-- somebody changes at the same moment is looked at as it is then.
-- Parameters: people, now, actor, and ids, employees, activities, rules, certifications, mandatories, dues, afresh (one of each
-- a wish).
-- Leans on assignment_by_employee, assignment_open, completion_of_person, activity_equivalent_pk.
with wished as materialized (
  select w.id, w.employee_id, w.activity_id, w.rule_id, w.certification_id, w.mandatory, w.due,
    (w.afresh at time zone 'UTC') as afresh
  from unnest(:ids::uuid[], :employees::uuid[], :activities::uuid[], :rules::uuid[], :certifications::uuid[],
    :mandatories::bool[], :dues::date[], :afresh::date[])
    as w (id, employee_id, activity_id, rule_id, certification_id, mandatory, due, afresh)
), known as materialized (
  select s.id, s.employee_id, s.activity_id, s.state, s.origin, s.rule_id, s.certification_id, s.mandatory, s.due, s.unruled,
    s.updated_at
  from assignment s
  where s.tenant_id = :tenant and s.employee_id = any(:people) and s.deleted_at is null
), made as (
  insert into assignment (tenant_id, id, source, external_id, employee_id, activity_id, origin, mandatory, due, state,
    rule_id, certification_id, active, version, created_at, created_by, updated_at, updated_by)
  select :tenant, w.id, 'default', w.id::text, w.employee_id, w.activity_id, 'RULE', w.mandatory, w.due, 'ASSIGNED',
    w.rule_id, w.certification_id, true, 1, :now, :actor, :now, :actor
  from wished w
  where not exists (
      select 1 from known k
      where k.employee_id = w.employee_id and k.activity_id = w.activity_id
        and (k.state in ('ASSIGNED', 'IN_PROGRESS')
          or (k.updated_at >= coalesce(w.afresh, '-infinity')
            and (k.state in ('WAIVED', 'FAILED') or (k.state = 'CANCELLED' and k.origin = 'RULE' and not k.unruled)))))
    and not exists (
      select 1 from completion c
      where c.tenant_id = :tenant and c.employee_id = w.employee_id and c.passed and c.voided_at is null
        and c.completed_at >= coalesce(w.afresh, '-infinity')
        and (c.activity_id = w.activity_id or exists (
          select 1 from activity_equivalent q
          where q.tenant_id = :tenant and q.activity_id = w.activity_id and q.equivalent_id = c.activity_id)))
  on conflict (tenant_id, employee_id, activity_id) where state in ('ASSIGNED', 'IN_PROGRESS') and deleted_at is null do nothing
  returning id, employee_id
), taken as (
  update assignment s set
    rule_id = case when s.origin = 'RULE' then w.rule_id else s.rule_id end,
    certification_id = case when s.origin = 'RULE' then w.certification_id else s.certification_id end,
    mandatory = w.mandatory or (s.origin <> 'RULE' and s.mandatory),
    due = case when s.origin = 'RULE' then w.due else least(s.due, w.due) end,
    version = s.version + 1, updated_at = :now, updated_by = :actor
  from wished w
  where s.tenant_id = :tenant and s.employee_id = w.employee_id and s.activity_id = w.activity_id
    and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null
    and case when s.origin = 'RULE'
      then (s.rule_id, s.certification_id, s.mandatory, s.due)
        is distinct from (w.rule_id, w.certification_id, w.mandatory, w.due)
      else (w.mandatory and not s.mandatory) or s.due is distinct from least(s.due, w.due) end
  returning s.id, s.employee_id
), gone as (
  update assignment s set state = 'CANCELLED', unruled = true, version = s.version + 1, updated_at = :now,
    updated_by = :actor
  from known k
  where s.tenant_id = :tenant and s.id = k.id and s.origin = 'RULE' and s.state = 'ASSIGNED' and s.deleted_at is null
    and (k.rule_id is not null or k.certification_id is not null)
    and not exists (
      select 1 from wished w where w.employee_id = k.employee_id and w.activity_id = k.activity_id)
  returning s.id, s.employee_id
)
select m.id, m.employee_id, 'made' as what from made m
union all
select t.id, t.employee_id, 'changed' from taken t
union all
select g.id, g.employee_id, 'left' from gone g
