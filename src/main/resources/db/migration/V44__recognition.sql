-- Badges, and who was awarded them: by hand, or by what people achieved.

create table badge (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  description text,
  points int not null,
  awarded_for text collate "C" not null,
  competency_id uuid,
  audience text,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint badge_pk primary key (tenant_id, id),
  constraint badge_external unique (tenant_id, external_id, source),
  constraint badge_points check (points >= 0),
  constraint badge_awarded_for check (awarded_for in ('HAND', 'PLAN_ITEM_ACHIEVED', 'PLAN_COMPLETED'))
);
select espalier.distribute('badge');
select espalier.protect('badge', 'select, insert, update');
alter table badge add constraint badge_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index badge_changed on badge (tenant_id, updated_at, id);
create index badge_by_competency on badge (tenant_id, competency_id) where competency_id is not null;

create table recognition (
  tenant_id text collate "C" not null,
  id uuid not null,
  employee_id uuid not null,
  badge_id uuid not null,
  giver_id uuid,
  reason text,
  points int not null,
  awarded_for text collate "C" not null,
  origin_id uuid,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint recognition_pk primary key (tenant_id, id),
  constraint recognition_awarded_for check (awarded_for in ('HAND', 'PLAN_ITEM_ACHIEVED', 'PLAN_COMPLETED'))
);
select espalier.distribute('recognition');
select espalier.protect('recognition', 'select, insert, update');
alter table recognition add constraint recognition_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table recognition add constraint recognition_giver foreign key (tenant_id, giver_id)
  references employee (tenant_id, id);
alter table recognition add constraint recognition_badge foreign key (tenant_id, badge_id) references badge (tenant_id, id);
create index recognition_changed on recognition (tenant_id, updated_at, id);
create index recognition_of_person on recognition (tenant_id, employee_id, id);
create index recognition_by_giver on recognition (tenant_id, giver_id) where giver_id is not null;
-- What is achieved once is awarded once.
create unique index recognition_once on recognition (tenant_id, badge_id, origin_id)
  where origin_id is not null and deleted_at is null;
create index recognition_by_origin on recognition (tenant_id, origin_id) where origin_id is not null;
