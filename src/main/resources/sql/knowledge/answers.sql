-- What was answered to which question? One row an answer; {and} narrows, {order} sorts and limits.
-- Leans on answer_pk for one, answer_external by key, answer_of_question, answer_changed.
select a.id, a.external_id, a.source, a.question_id, q.external_id as question_external_id, a.author_id,
  e.external_id as author_external_id, e.given_name as author_given_name, e.family_name as author_family_name, a.text, a.accepted,
  a.active, a.version, a.created_at, a.updated_at, a.deleted_at
from answer a
join question q on q.tenant_id = :tenant and q.tenant_id = a.tenant_id and q.id = a.question_id
join employee e on e.tenant_id = :tenant and e.tenant_id = a.tenant_id and e.id = a.author_id
where a.tenant_id = :tenant {and}
{order}
