-- The steps of those who ask to join communities, or are invited.

create table community_member_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  member_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint community_member_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('community_member_transition');
select espalier.protect('community_member_transition', 'select, insert, update, delete');
alter table community_member_transition add constraint community_member_transition_of foreign key (tenant_id, member_id)
  references community_member (tenant_id, id) on delete cascade;
create index community_member_transition_of on community_member_transition (tenant_id, member_id, id);
