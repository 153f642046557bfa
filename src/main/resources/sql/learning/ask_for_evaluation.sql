-- Has everybody looked at, and which look is it? One that is still waiting serves, and is kept from starting before this
-- transaction ends; else one is made if, but for always, there is anything to look for. No row if none is.
-- Parameters: id, reason, always, now, actor. Leans on rule_evaluation_waiting.
with waiting as materialized (
  select v.id from rule_evaluation v
  where v.tenant_id = :tenant and v.state = 'QUEUED' order by v.id limit 1 for update of v
), made as (
  insert into rule_evaluation (tenant_id, id, state, reason, people, assigned, unassigned, created_at, created_by)
  select :tenant, :id, 'QUEUED', :reason, 0, 0, 0, :now, :actor
  where not exists (select 1 from waiting w)
    and (:always or exists (select 1 from assignment_rule r where r.tenant_id = :tenant)
      or exists (select 1 from certification c where c.tenant_id = :tenant and c.audience is not null))
  returning id
)
select w.id from waiting w
union all
select m.id from made m
