-- What became of the offers to a plan? The first one first. Parameters: plan. Leans on plan_offer_decision_of.
select d.id, d.version, d.decision, d.reason, d.side, d.made_at, d.made_by
from plan_offer_decision d
where d.tenant_id = :tenant and d.plan_id = :plan
order by d.id
