-- What is the same part of the list of each of several owners? The list's statement, once an owner o, in its order.
-- Slots: select. Parameters: owners, limit, and those of the list. Leans on the list's index by owner.
select o.id as owner_id, x.*
from unnest(:owners::uuid[]) as o (id)
cross join lateral (select s.*, row_number() over () as place from ({select}) s) x
order by o.id, x.place
