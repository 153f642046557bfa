-- Candidates from outside, applications of people from inside and outside, and what interviewers thought of them.

create table candidate (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  given_name text not null,
  family_name text not null,
  email text,
  phone text,
  origin text,
  languages jsonb not null,
  note text,
  assessments jsonb not null,
  -- Whom the candidate became.
  employee_id uuid,
  erased_at timestamptz,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint candidate_pk primary key (tenant_id, id),
  constraint candidate_external unique (tenant_id, external_id, source)
);
select espalier.distribute('candidate');
select espalier.protect('candidate', 'select, insert, update');
alter table candidate add constraint candidate_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index candidate_changed on candidate (tenant_id, updated_at, id);
create index candidate_by_employee on candidate (tenant_id, employee_id) where employee_id is not null;

create table job_application (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  requisition_id uuid not null,
  candidate_id uuid,
  employee_id uuid,
  motivation text,
  stage text collate "C" not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint job_application_pk primary key (tenant_id, id),
  constraint job_application_external unique (tenant_id, external_id, source),
  constraint job_application_of_one check (num_nonnulls(candidate_id, employee_id) = 1),
  constraint job_application_stage
    check (stage in ('APPLIED', 'SCREENING', 'INTERVIEW', 'OFFER', 'HIRED', 'REJECTED', 'WITHDRAWN'))
);
select espalier.distribute('job_application');
select espalier.protect('job_application', 'select, insert, update');
alter table job_application add constraint job_application_requisition foreign key (tenant_id, requisition_id)
  references requisition (tenant_id, id);
alter table job_application add constraint job_application_candidate foreign key (tenant_id, candidate_id)
  references candidate (tenant_id, id);
alter table job_application add constraint job_application_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create unique index job_application_once on job_application (tenant_id, requisition_id, coalesce(candidate_id, employee_id))
  where deleted_at is null;
create index job_application_by_candidate on job_application (tenant_id, candidate_id) where candidate_id is not null;
create index job_application_by_employee on job_application (tenant_id, employee_id) where employee_id is not null;
create index job_application_changed on job_application (tenant_id, updated_at, id);

-- Who decided what about an application, and why.
create table job_application_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  application_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint job_application_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('job_application_transition');
select espalier.protect('job_application_transition', 'select, insert');
-- Append-only, but for the words by and about somebody who is erased.
grant update (comment, made_by) on job_application_transition to espalier_app;
alter table job_application_transition add constraint job_application_transition_of foreign key (tenant_id, application_id)
  references job_application (tenant_id, id);
create index job_application_transition_by_application on job_application_transition (tenant_id, application_id, id);

create table scorecard (
  tenant_id text collate "C" not null,
  id uuid not null,
  application_id uuid not null,
  interviewer_id uuid not null,
  recommendation text collate "C" not null,
  comment text,
  ratings jsonb not null,
  submitted_at timestamptz not null,
  submitted_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  revocation_reason text,
  constraint scorecard_pk primary key (tenant_id, id),
  constraint scorecard_recommendation check (recommendation in ('STRONG_NO', 'NO', 'YES', 'STRONG_YES'))
);
select espalier.distribute('scorecard');
select espalier.protect('scorecard', 'select, insert');
-- Written once: it is revoked, and loses its words when somebody is erased.
grant update (comment, ratings, submitted_by, revoked_at, revoked_by, revocation_reason) on scorecard to espalier_app;
alter table scorecard add constraint scorecard_application foreign key (tenant_id, application_id)
  references job_application (tenant_id, id);
alter table scorecard add constraint scorecard_interviewer foreign key (tenant_id, interviewer_id)
  references employee (tenant_id, id);
create unique index scorecard_once on scorecard (tenant_id, application_id, interviewer_id) where revoked_at is null;
create index scorecard_by_application on scorecard (tenant_id, application_id, id);
create index scorecard_by_interviewer on scorecard (tenant_id, interviewer_id);

-- What was observed of candidates: append-only like evidence, and weighed by the same definition. Of people from inside it is
-- what scorecards say about their application, and counts for that alone.
create table candidate_evidence (
  tenant_id text collate "C" not null,
  id uuid not null,
  candidate_id uuid,
  application_id uuid,
  scorecard_id uuid,
  competency_id uuid not null,
  level numeric not null,
  source text collate "C" not null,
  rater_id uuid,
  observed_at timestamptz not null,
  valid_until timestamptz,
  comment text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  revoked_at timestamptz,
  constraint candidate_evidence_pk primary key (tenant_id, id),
  constraint candidate_evidence_of check (num_nonnulls(candidate_id, application_id) >= 1)
);
select espalier.distribute('candidate_evidence');
select espalier.protect('candidate_evidence', 'select, insert');
grant update (comment, recorded_by, revoked_at) on candidate_evidence to espalier_app;
alter table candidate_evidence add constraint candidate_evidence_candidate foreign key (tenant_id, candidate_id)
  references candidate (tenant_id, id);
alter table candidate_evidence add constraint candidate_evidence_application foreign key (tenant_id, application_id)
  references job_application (tenant_id, id);
alter table candidate_evidence add constraint candidate_evidence_scorecard foreign key (tenant_id, scorecard_id)
  references scorecard (tenant_id, id);
alter table candidate_evidence add constraint candidate_evidence_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index candidate_evidence_of_candidate on candidate_evidence (tenant_id, candidate_id, competency_id, observed_at)
  where candidate_id is not null;
create index candidate_evidence_of_application on candidate_evidence (tenant_id, application_id, competency_id, observed_at)
  where application_id is not null;
create index candidate_evidence_by_competency on candidate_evidence (tenant_id, competency_id);
create index candidate_evidence_by_scorecard on candidate_evidence (tenant_id, scorecard_id) where scorecard_id is not null;
