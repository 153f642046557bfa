-- Says of actions which assignments were made for them. Parameters: actions, assignments. Leans on plan_action_pk.
update plan_action a set assignment_id = l.assignment_id
from unnest(:actions::uuid[], :assignments::uuid[]) as l (action_id, assignment_id)
where a.tenant_id = :tenant and a.id = l.action_id
