-- Can no activity on offer bring anybody to the target of an item? An expression over plan_item i.
-- Leans on activity_develops_by_competency, activity_pk.
not exists (
  select 1 from activity_develops ad
  join activity aa on aa.tenant_id = :tenant and aa.tenant_id = ad.tenant_id and aa.id = ad.activity_id
  where ad.tenant_id = :tenant and ad.competency_id = i.competency_id and ad.to_level >= i.target_level
    and aa.active and aa.deleted_at is null)
