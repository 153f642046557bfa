-- Which items of plans has the proficiency now reached, and which that it had reached no longer? Turns them over
-- and says so, one row an item that turned; kept: it stays achieved, but by other evidence, for its own was revoked.
-- Slot: which. Parameters: now, actor, and the slot's own.
-- Leans on plan_item_by_competency, development_plan_pk, proficiency_pk, evidence_pk.
with weighed as materialized (
  select i.id, i.plan_id, p.employee_id, i.state, coalesce(k.level >= i.target_level, false) as reached,
    (k.deciding -> 0 ->> 'id')::uuid as evidence_id,
    exists (
      select 1 from evidence x
      where x.tenant_id = :tenant and x.id = i.evidence_id and x.revoked_at is not null
    ) as disproved
  from plan_item i
  join development_plan p on p.tenant_id = :tenant and p.tenant_id = i.tenant_id and p.id = i.plan_id
  left join proficiency k on k.tenant_id = :tenant and k.employee_id = p.employee_id
    and k.competency_id = i.competency_id
  where i.tenant_id = :tenant and i.state in ('OPEN', 'ACHIEVED') and p.deleted_at is null
    and {which}
), turned as materialized (
  select w.id, w.plan_id, w.employee_id, w.reached, w.evidence_id, w.reached = (w.state = 'ACHIEVED') as kept
  from weighed w
  where w.reached <> (w.state = 'ACHIEVED') or (w.reached and w.disproved)
), written as (
  update plan_item i set state = case when t.reached then 'ACHIEVED' else 'OPEN' end,
    evidence_id = case when t.reached then t.evidence_id end,
    closed_at = case when t.kept then i.closed_at when t.reached then :now::timestamptz end,
    closed_by = case when t.kept then i.closed_by when t.reached then :actor::text end
  from turned t
  where i.tenant_id = :tenant and i.id = t.id
), bumped as (
  update development_plan p set version = p.version + 1, updated_at = :now, updated_by = :actor
  where p.tenant_id = :tenant and p.id in (select t.plan_id from turned t)
)
select t.id, t.plan_id, t.employee_id, t.reached, t.kept from turned t
