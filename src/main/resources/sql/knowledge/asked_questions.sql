-- Which of these questions does the caller see, and what became of them? One row a question that is seen; {seen} narrows.
-- Parameters: ids (of questions, one a row). Leans on question_pk.
select asked.ordinal, q.state, q.asker_id
from unnest(:ids::uuid[]) with ordinality as asked (id, ordinal)
join question q on q.tenant_id = :tenant and q.id = asked.id and q.deleted_at is null
where {seen}
