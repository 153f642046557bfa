-- How do the articles of these rows stand now, and does the caller write them? One row a row.
-- Slot: writes (over article a). Parameters: sources, externalIds. Leans on article_external, article_co_author_pk.
select asked.ordinal, a.id, a.state, a.author_id, a.published_version, coalesce({writes}, false) as writes
from unnest(:sources::text[], :externalIds::text[]) with ordinality as asked (source, external_id, ordinal)
left join article a on a.tenant_id = :tenant and a.external_id = asked.external_id and a.source = asked.source
order by asked.ordinal
