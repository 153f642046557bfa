-- Forms and cycles of reviews, the reviews that launches of cycles make, and how far a launch came.

create table review_form (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  description text,
  scale_id uuid not null,
  sections jsonb not null,
  rater_weights jsonb not null,
  min_raters int not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint review_form_pk primary key (tenant_id, id),
  constraint review_form_external unique (tenant_id, external_id, source)
);
select espalier.distribute('review_form');
select espalier.protect('review_form', 'select, insert, update');
alter table review_form add constraint review_form_scale foreign key (tenant_id, scale_id)
  references proficiency_scale (tenant_id, id);
create index review_form_changed on review_form (tenant_id, updated_at, id);
create index review_form_by_scale on review_form (tenant_id, scale_id);

create table review_cycle (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  description text,
  form_id uuid not null,
  period_start date not null,
  period_end date not null,
  audience text,
  phases jsonb not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint review_cycle_pk primary key (tenant_id, id),
  constraint review_cycle_external unique (tenant_id, external_id, source),
  constraint review_cycle_period check (period_end >= period_start)
);
select espalier.distribute('review_cycle');
select espalier.protect('review_cycle', 'select, insert, update');
alter table review_cycle add constraint review_cycle_form foreign key (tenant_id, form_id)
  references review_form (tenant_id, id);
create index review_cycle_changed on review_cycle (tenant_id, updated_at, id);
create index review_cycle_by_form on review_cycle (tenant_id, form_id);

-- competencies: what was required of the person as of the end of the period, as it stood at the launch.
create table review (
  tenant_id text collate "C" not null,
  id uuid not null,
  cycle_id uuid not null,
  employee_id uuid not null,
  manager_id uuid,
  state text collate "C" not null,
  competencies jsonb not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  constraint review_pk primary key (tenant_id, id),
  constraint review_of_cycle unique (tenant_id, cycle_id, employee_id),
  constraint review_state check (state in ('DRAFT', 'SELF', 'MANAGER', 'CALIBRATION', 'SHARED', 'SIGNED'))
);
select espalier.distribute('review');
select espalier.protect('review', 'select, insert, update');
alter table review add constraint review_cycle_of foreign key (tenant_id, cycle_id) references review_cycle (tenant_id, id);
alter table review add constraint review_employee foreign key (tenant_id, employee_id) references employee (tenant_id, id);
alter table review add constraint review_manager foreign key (tenant_id, manager_id) references employee (tenant_id, id);
create index review_of_person on review (tenant_id, employee_id, id);
create index review_by_manager on review (tenant_id, manager_id) where manager_id is not null;
create index review_changed on review (tenant_id, updated_at, id);
create index review_standing on review (tenant_id, cycle_id, state, id);

create table review_launch (
  tenant_id text collate "C" not null,
  id uuid not null,
  cycle_id uuid not null,
  dry_run boolean not null,
  state text collate "C" not null,
  after_id uuid,
  people int not null,
  created int not null,
  unchanged int not null,
  without_manager int not null,
  created_at timestamptz not null,
  created_by text not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint review_launch_pk primary key (tenant_id, id),
  constraint review_launch_state check (state in ('QUEUED', 'RUNNING', 'COMPLETED'))
);
select espalier.distribute('review_launch');
select espalier.protect('review_launch', 'select, insert, update');
alter table review_launch add constraint review_launch_cycle foreign key (tenant_id, cycle_id)
  references review_cycle (tenant_id, id);
create index review_launch_of on review_launch (tenant_id, cycle_id, id);
create index review_launch_waiting on review_launch (tenant_id, state, id) where state <> 'COMPLETED';

-- Whom a launch would take that was only tried.
create table review_launch_person (
  tenant_id text collate "C" not null,
  id uuid not null,
  launch_id uuid not null,
  employee_id uuid not null,
  manager_id uuid,
  has_review boolean not null,
  constraint review_launch_person_pk primary key (tenant_id, id),
  constraint review_launch_person_once unique (tenant_id, launch_id, employee_id)
);
select espalier.distribute('review_launch_person');
select espalier.protect('review_launch_person', 'select, insert');
alter table review_launch_person add constraint review_launch_person_of foreign key (tenant_id, launch_id)
  references review_launch (tenant_id, id);
alter table review_launch_person add constraint review_launch_person_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table review_launch_person add constraint review_launch_person_manager foreign key (tenant_id, manager_id)
  references employee (tenant_id, id);
create index review_launch_person_in on review_launch_person (tenant_id, launch_id, id);
create index review_launch_person_by_employee on review_launch_person (tenant_id, employee_id);
create index review_launch_person_by_manager on review_launch_person (tenant_id, manager_id) where manager_id is not null;
