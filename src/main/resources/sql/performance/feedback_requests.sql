-- Who was asked for feedback about whom? One row a request; {and} narrows, {order} sorts and limits.
-- Leans on feedback_request_pk, feedback_request_by_asked, feedback_request_by_asker, feedback_request_changed.
select q.id, q.about_id, e.external_id as about_external_id, e.given_name as about_given_name,
  e.family_name as about_family_name, q.asker_id, r.external_id as asker_external_id, r.given_name as asker_given_name,
  r.family_name as asker_family_name, q.asked_id, a.external_id as asked_external_id, a.given_name as asked_given_name,
  a.family_name as asked_family_name, q.question, q.competency_ids, q.due_on, q.state, q.reason, q.version, q.created_at,
  q.updated_at
from feedback_request q
join employee e on e.tenant_id = :tenant and e.tenant_id = q.tenant_id and e.id = q.about_id
join employee a on a.tenant_id = :tenant and a.tenant_id = q.tenant_id and a.id = q.asked_id
left join employee r on r.tenant_id = :tenant and r.tenant_id = q.tenant_id and r.id = q.asker_id
where q.tenant_id = :tenant {and}
{order}
