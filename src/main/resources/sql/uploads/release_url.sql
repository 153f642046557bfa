-- Gives a use of an address back, by which no file came. Parameters: id. Leans on upload_url_pk.
update upload_url u set uses = u.uses - 1
where u.tenant_id = :tenant and u.id = :id and u.uses > 0
