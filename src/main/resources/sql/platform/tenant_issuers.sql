-- Which issuers have tenants brought, and how are their tokens to be understood? Some hundred rows at the most.
-- Asked for all tenants at once, before any is known: whose token it is says which tenant a request is of.
select t.id, t.version, t.issuer, t.audience, t.jwks_uri, t.identity_provider, t.claim_mapping::text
from tenant t
where t.issuer is not null
