-- Programs: learning made of other learning in steps, what their completions rest on, and what else a completion closes.

alter table activity add column program jsonb;

-- The parts of programs, taken out of their JSON whenever that changes. needed is how many parts of the step are needed.
create table activity_part (
  tenant_id text collate "C" not null,
  activity_id uuid not null,
  step int not null,
  ordinal int not null,
  part_id uuid not null,
  needed int not null,
  assigned boolean not null,
  constraint activity_part_pk primary key (tenant_id, activity_id, step, ordinal)
);
select espalier.distribute('activity_part');
select espalier.protect('activity_part', 'select, insert, delete');
alter table activity_part add constraint activity_part_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
alter table activity_part add constraint activity_part_part foreign key (tenant_id, part_id)
  references activity (tenant_id, id);
create index activity_part_of on activity_part (tenant_id, part_id);

-- Completions of programs that follow from those of their parts, with what they follow from.
create table completion_part (
  tenant_id text collate "C" not null,
  completion_id uuid not null,
  part_id uuid not null,
  constraint completion_part_pk primary key (tenant_id, completion_id, part_id)
);
select espalier.distribute('completion_part');
select espalier.protect('completion_part', 'select, insert');
alter table completion_part add constraint completion_part_whole foreign key (tenant_id, completion_id)
  references completion (tenant_id, id);
alter table completion_part add constraint completion_part_part foreign key (tenant_id, part_id)
  references completion (tenant_id, id);
create index completion_part_by_part on completion_part (tenant_id, part_id);

-- Assignments of other activities that a completion closed because it counts as theirs.
create table completion_closing (
  tenant_id text collate "C" not null,
  completion_id uuid not null,
  assignment_id uuid not null,
  constraint completion_closing_pk primary key (tenant_id, completion_id, assignment_id)
);
select espalier.distribute('completion_closing');
select espalier.protect('completion_closing', 'select, insert');
alter table completion_closing add constraint completion_closing_completion foreign key (tenant_id, completion_id)
  references completion (tenant_id, id);
alter table completion_closing add constraint completion_closing_assignment foreign key (tenant_id, assignment_id)
  references assignment (tenant_id, id);
create index completion_closing_by_assignment on completion_closing (tenant_id, assignment_id);
