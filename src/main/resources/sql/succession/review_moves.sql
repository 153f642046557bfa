-- Who was moved in talent reviews? One row a move; {and} narrows, {order} sorts and limits.
-- Leans on talent_review_move_pk for one, talent_review_move_of_person.
select m.id, m.review_id, m.employee_id, e.external_id as employee_external_id, m.performance, m.potential, m.reason, m.made_at,
  m.made_by
from talent_review_move m
join employee e on e.tenant_id = :tenant and e.tenant_id = m.tenant_id and e.id = m.employee_id
where m.tenant_id = :tenant {and}
{order}
