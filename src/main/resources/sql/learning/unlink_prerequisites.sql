-- Forgets what these activities need, before it is taken anew out of their JSON. Parameters: ids.
delete from activity_prerequisite p where p.tenant_id = :tenant and p.activity_id = any(:ids)
