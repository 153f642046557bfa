-- What is sent, and where, of claimed deliveries? One row each; whoever asks has claimed them. An event that is forgotten has no data.
-- Parameters: ids, now. Leans on webhook_delivery_pk, webhook_pk, change_event_pk, webhook_secret_in.
select d.id, d.webhook_id, d.event_id, d.position, d.event_type, d.subject_type, d.subject_id, d.person_id, d.attempts, d.attempted_at, d.created_at,
  w.url, v.occurred_at, v.actor, v.trace_id, v.data,
  array(select encode(s.secret, 'base64') from webhook_secret s
    where s.tenant_id = :tenant and s.tenant_id = d.tenant_id and s.webhook_id = d.webhook_id and (s.ends_at is null or s.ends_at > :now)
    order by s.id desc) as secrets
from webhook_delivery d
join webhook w on w.tenant_id = :tenant and w.tenant_id = d.tenant_id and w.id = d.webhook_id
left join change_event v on v.tenant_id = :tenant and v.tenant_id = d.tenant_id and v.position = d.position
where d.tenant_id = :tenant and d.id = any(:ids)
order by d.id
