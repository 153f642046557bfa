-- What do requisitions ask for in the end? As it was when they were opened, or as it stands for those that measure nobody yet.
-- Gives: asked_for (requisition_id and what recruiting/asked_live gives), policy. Parameters: requisitions, day.
-- Leans on requisition_requirement_pk.
{include recruiting/asked_live}, asked_for as materialized (
  select r.requisition_id, r.competency_id, r.level, r.weight, r.critical, r.tiers as required_by, r.own_level
  from requisition_requirement r
  where r.tenant_id = :tenant and r.requisition_id = any(:requisitions)
  union all
  select l.requisition_id, l.competency_id, l.level, l.weight, l.critical, l.required_by, l.own_level from live l
)
