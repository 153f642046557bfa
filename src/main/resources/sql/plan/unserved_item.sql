-- Can no activity on offer bring anybody to the target of an item? An expression over plan_item i. Parameters: today.
-- Leans on activity_develops_by_competency, activity_pk.
not exists (
  select 1 from activity_develops ad
  join activity a on a.tenant_id = :tenant and a.tenant_id = ad.tenant_id and a.id = ad.activity_id
  where ad.tenant_id = :tenant and ad.competency_id = i.competency_id and ad.to_level >= i.target_level
    and {include learning/offered})
