-- What do people ask each other? One row a question; {and} narrows, {order} sorts and limits.
-- Leans on question_pk for one, question_external by key, question_changed, question_by_asker, question_search, answer_of_question.
select q.id, q.external_id, q.source, q.asker_id, e.external_id as asker_external_id, e.given_name as asker_given_name,
  e.family_name as asker_family_name, q.asked_id, w.external_id as asked_external_id, w.given_name as asked_given_name,
  w.family_name as asked_family_name, q.title, q.text, q.topics, q.visibility, q.state, g.answer_count, g.accepted_id, q.community_id, c.external_id as community_external_id, q.active, q.version,
  q.created_at, q.updated_at, q.deleted_at
from question q
join employee e on e.tenant_id = :tenant and e.tenant_id = q.tenant_id and e.id = q.asker_id
left join employee w on w.tenant_id = :tenant and w.tenant_id = q.tenant_id and w.id = q.asked_id
left join community c on c.tenant_id = :tenant and c.tenant_id = q.tenant_id and c.id = q.community_id
cross join lateral (
  select count(*)::int as answer_count, (array_agg(a.id) filter (where a.accepted))[1] as accepted_id
  from answer a
  where a.tenant_id = :tenant and a.question_id = q.id and a.deleted_at is null
) g
where q.tenant_id = :tenant {and}
{order}
