-- Which frameworks are served as documents? One of each identity: of several versions that were published under the same identifier, the
-- published one, else the newest draft. The identity is that identifier, else the id.
-- Gives: served. Leans on framework_pk.
identified as (
  select f.id, f.external_id, f.name, coalesce(f.edition, '') as edition, f.source_uri, f.scale_id, f.state, f.created_at, f.updated_at,
    case f.state when 'PUBLISHED' then 'Adopted' when 'RETIRED' then 'Deprecated' else 'Draft' end as adoption,
    case when length(split_part(substr(f.external_id, 6), '@', 1)) = 36 and starts_with(f.external_id, 'case:')
      then lower(substr(f.external_id, 6, 36)) else f.id::text end as identity
  from framework f
  where f.tenant_id = :tenant and f.deleted_at is null and f.active
), ranked as (
  select i.id, i.external_id, i.name, i.edition, i.source_uri, i.scale_id, i.adoption, i.identity, i.updated_at,
    row_number() over (
      partition by i.identity order by i.state = 'PUBLISHED' desc, i.state = 'DRAFT' desc, i.created_at desc, i.id desc) as place
  from identified i
), served as (
  select r.id, r.external_id, r.name, r.edition, r.source_uri, r.scale_id, r.adoption, r.identity, r.updated_at
  from ranked r where r.place = 1
)
