-- What are these nodes called outside? Slots: nodes. Parameters: ids, in whose order the answer is.
-- Leans on <nodes>_pk.
select n.external_id
from unnest(:ids::uuid[]) with ordinality as asked (id, ordinal)
join {nodes} n on n.tenant_id = :tenant and n.id = asked.id
order by asked.ordinal
