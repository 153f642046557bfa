-- Which of these events does the caller see, who invites to them, and when do they begin? One row each.
-- Slot: visible. Parameters: ids. Leans on community_event_pk.
select v.id, v.community_id, v.organiser_id, v.starts_at, v.active
from community_event v
where v.tenant_id = :tenant and v.id = any(:ids) and v.deleted_at is null and {visible}
