-- Forgets deliveries that ended long enough ago. Parameters: before, most. Leans on webhook_delivery_ended.
delete from webhook_delivery t
where t.tenant_id = :tenant and t.id in (
  select d.id from webhook_delivery d
  where d.tenant_id = :tenant and d.state <> 'PENDING' and d.updated_at < :before
  order by d.updated_at limit :most)
