-- Has everybody looked at if nobody was since a moment and there is anything to look for. Parameters: id, now, before.
-- Leans on rule_evaluation_pk, rule_evaluation_waiting.
insert into rule_evaluation (tenant_id, id, state, reason, people, assigned, unassigned, created_at, created_by)
select :tenant, :id, 'QUEUED', 'DAILY', 0, 0, 0, :now, 'system'
where not exists (
    select 1 from rule_evaluation v where v.tenant_id = :tenant and (v.state <> 'COMPLETED' or v.created_at > :before))
  and (exists (select 1 from assignment_rule r where r.tenant_id = :tenant)
    or exists (select 1 from certification c where c.tenant_id = :tenant and c.audience is not null))
