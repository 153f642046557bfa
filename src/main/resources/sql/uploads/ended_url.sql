-- Was an address taken back that takes no files any more? Parameters: id. Leans on upload_url_pk.
select u.revoked_at is not null as revoked
from upload_url u
where u.tenant_id = :tenant and u.id = :id
