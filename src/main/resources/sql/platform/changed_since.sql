-- How far has the tenant's feed come, and did anything happen after a place in it to things of these kinds? No row if nothing ever happened.
-- told: the change at that place is on record, and so is all that came after it, for the oldest are forgotten first. changed is true, too, if
-- so much happened that it is not looked through. Parameters: since, sinceId (the place: position and id of a change), subjects, most (how
-- many changes are looked through). Leans on change_feed_pk and change_event_pk.
select f.position, v.id as last_id,
  exists (
    select 1 from change_event k where k.tenant_id = :tenant and k.position = :since and k.id = :sinceId::uuid
  ) as told, (
    select count(*) >= :most or coalesce(bool_or(n.subject_type = any(:subjects)), false)
    from (
      select c.subject_type from change_event c
      where c.tenant_id = :tenant and c.position > :since
      order by c.position
      limit :most
    ) n
  ) as changed
from change_feed f
left join change_event v on v.tenant_id = :tenant and v.tenant_id = f.tenant_id and v.position = f.position
where f.tenant_id = :tenant
