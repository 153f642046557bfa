-- Calls members of a group whom nobody knows what the client calls them now. Parameters: group, ids, displays (one an id).
-- Leans on scim_stranger_pk.
update scim_stranger w set display = x.display
from unnest(:ids::text[], :displays::text[]) as x (id, display)
where w.tenant_id = :tenant and w.group_id = :group and w.member = x.id and w.display is distinct from x.display
