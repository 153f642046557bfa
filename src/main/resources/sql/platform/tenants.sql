-- Which tenants are there, by slug? Slot: condition (which of them). Parameter: most.
-- For operators; leans on tenant_pk.
select t.id, t.name, t.issuer, t.audience, t.jwks_uri, t.identity_provider, t.claim_mapping::text, t.version,
  t.created_at, coalesce(t.updated_at, t.created_at) as updated_at
from tenant t
where {condition}
order by t.id
limit :most
