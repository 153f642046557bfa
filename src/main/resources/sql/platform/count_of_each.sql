-- How long is the list of each of several owners? One row an owner o.
-- Slots: select. Parameters: owners, and those of the list. Leans on the list's index by owner.
select o.id as owner_id, (select count(*) from ({select}) s) as total
from unnest(:owners::uuid[]) as o (id)
