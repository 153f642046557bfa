-- Tenants in which a group carries a role, or did: only there anybody asks for roles when a token is verified.
alter table tenant add column keeps_roles boolean not null default false;
