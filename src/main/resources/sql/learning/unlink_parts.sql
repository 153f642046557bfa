-- Forgets what these programs are made of, before it is taken anew out of their JSON. Parameters: ids.
delete from activity_part m where m.tenant_id = :tenant and m.activity_id = any(:ids)
