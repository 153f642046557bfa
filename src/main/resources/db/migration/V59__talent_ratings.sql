-- What people judged of others' performance, potential and risk of loss. Append-only: a later judgement stands before an earlier.
create table talent_rating (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  employee_id uuid not null,
  kind text collate "C" not null,
  value numeric not null,
  scale int not null,
  rated_at timestamptz not null,
  rater_id uuid,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint talent_rating_pk primary key (tenant_id, id),
  constraint talent_rating_external unique (tenant_id, external_id, source),
  constraint talent_rating_kind check (kind in ('PERFORMANCE', 'POTENTIAL', 'RISK_OF_LOSS', 'IMPACT_OF_LOSS')),
  constraint talent_rating_value check (value >= 1 and value <= scale)
);
select espalier.distribute('talent_rating');
select espalier.protect('talent_rating', 'select, insert, update');
alter table talent_rating add constraint talent_rating_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table talent_rating add constraint talent_rating_rater foreign key (tenant_id, rater_id)
  references employee (tenant_id, id);
create index talent_rating_of_person on talent_rating (tenant_id, employee_id, kind, rated_at desc);
create index talent_rating_by_rater on talent_rating (tenant_id, rater_id);
create index talent_rating_by_kind on talent_rating (tenant_id, kind, rated_at desc);
