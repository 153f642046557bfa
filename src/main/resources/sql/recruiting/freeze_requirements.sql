-- By what are the candidates of these requisitions to be measured from now on? Keeps it for those that were opened and have
-- nothing kept yet. Parameters: requisitions, now, day. Leans on requisition_pk.
with {include recruiting/asked_live}, frozen as (
  update requisition q set requirements_as_of = :now
  where q.tenant_id = :tenant and q.id = any(:requisitions) and q.requirements_as_of is null
    and q.state in ('OPEN', 'ON_HOLD', 'FILLED')
  returning q.id
)
insert into requisition_requirement (tenant_id, requisition_id, competency_id, level, weight, critical, tiers, own_level)
select :tenant, l.requisition_id, l.competency_id, l.level, l.weight, l.critical, l.required_by, l.own_level
from live l join frozen z on z.id = l.requisition_id
