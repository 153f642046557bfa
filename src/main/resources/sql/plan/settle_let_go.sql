-- Which learning had edits taken out of a plan? It is remembered no longer. Parameters: plan. Leans on plan_let_go_pk.
delete from plan_let_go l where l.tenant_id = :tenant and l.plan_id = :plan
returning l.assignment_id as id
