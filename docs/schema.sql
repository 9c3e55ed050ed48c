-- The whole schema as it is now, table by table: written by SchemaTest, not by hand.
-- Every table has row-level security for the bound agency; the migrations are in db/migration.

-- agency.agency
-- The directory of agencies: public, and read before any agency is bound.
create table agency.agency (
  agency_id uuid not null,
  slug text not null,
  name text not null,
  short_name text not null,
  structure text not null,
  contact text not null,
  zone text not null,
  UNIQUE (slug),
  PRIMARY KEY (agency_id),
  CHECK ((slug ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CHECK ((structure = ANY (ARRAY['COUNTY_OFFICE'::text, 'JOINT_POWERS'::text, 'SINGLE_DISTRICT'::text, 'STATE_OFFICE'::text])))
);

-- agency.bell_period
create table agency.bell_period (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  school_id uuid not null,
  name text not null,
  days integer not null,
  starts_at time without time zone not null,
  ends_at time without time zone not null,
  PRIMARY KEY (agency_id, school_id, name, days),
  FOREIGN KEY (agency_id, school_id) REFERENCES agency.school(agency_id, id),
  CHECK ((starts_at < ends_at)),
  CHECK (((days >= 1) AND (days <= 127)))
);

-- agency.closed_day
create table agency.closed_day (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  day date not null,
  why text not null,
  PRIMARY KEY (agency_id, day),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id)
);

-- agency.district
create table agency.district (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  UNIQUE (agency_id, code),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,39}$'::text))
);

-- agency.early_release
-- Days on which classes end early: at one site, or at every site that has no hour of its own.
create table agency.early_release (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  day date not null,
  site_id uuid,
  until time without time zone not null,
  why text not null,
  UNIQUE NULLS NOT DISTINCT (agency_id, day, site_id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  FOREIGN KEY (agency_id, site_id) REFERENCES agency.site(agency_id, id),
  CHECK ((why <> ''::text))
);

-- agency.school
create table agency.school (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  district_id uuid not null,
  name text not null,
  cds_code text,
  roster_id text,
  UNIQUE (agency_id, district_id, roster_id),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id),
  CHECK ((cds_code ~ '^[0-9]{14}$'::text))
);

-- agency.site
create table agency.site (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  address text not null,
  school_id uuid,
  transportation text not null,
  UNIQUE (agency_id, name),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, school_id) REFERENCES agency.school(agency_id, id),
  CHECK (((kind = 'SCHOOL'::text) = (school_id IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['SCHOOL'::text, 'CENTER'::text, 'BUSINESS'::text])))
);

-- agency.term
create table agency.term (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  school_year integer not null,
  first_day date not null,
  last_day date not null,
  UNIQUE (agency_id, code),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  CHECK ((first_day <= last_day))
);

-- attendance.certificate
-- What was certified: the last posting of each section at that moment, under one hash with the certificate before.
create table attendance.certificate (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  number integer not null,
  period_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  account_id uuid,
  by_name text not null,
  minutes bigint not null,
  hash bytea not null,
  UNIQUE (agency_id, period_id, version),
  PRIMARY KEY (agency_id, number),
  FOREIGN KEY (agency_id, period_id) REFERENCES attendance.period(agency_id, id),
  CHECK ((length(hash) = 32)),
  CHECK ((number >= 1)),
  CHECK ((version >= 1))
);

-- attendance.certificate_section
create table attendance.certificate_section (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  number integer not null,
  section_id uuid not null,
  seq bigint not null,
  minutes bigint not null,
  hash bytea not null,
  PRIMARY KEY (agency_id, number, section_id),
  FOREIGN KEY (agency_id, number) REFERENCES attendance.certificate(agency_id, number),
  FOREIGN KEY (agency_id, section_id) REFERENCES attendance.chain(agency_id, section_id)
);

-- attendance.chain
-- The last posting of each section; locked before another is written.
create table attendance.chain (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  section_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  PRIMARY KEY (agency_id, section_id),
  FOREIGN KEY (agency_id, section_id) REFERENCES schedule.section(agency_id, id),
  CHECK ((length(hash) = 32)),
  CHECK ((seq >= 0))
);

-- attendance.entry
-- The ledger of minutes: a claim of the span that begins at starts, or, below zero, such a claim taken back.
create table attendance.entry (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  section_id uuid not null,
  student_id uuid not null,
  day date not null,
  seq bigint not null,
  line integer not null,
  starts smallint not null,
  minutes smallint not null,
  kind text not null,
  claim text not null,
  PRIMARY KEY (agency_id, section_id, day, seq, line),
  CHECK ((abs(minutes) <= (1440 - starts))),
  CHECK ((claim = ANY (ARRAY['R'::text, 'C'::text, 'A'::text]))),
  CHECK ((kind = ANY (ARRAY['C'::text, 'R'::text, 'T'::text]))),
  CHECK (((starts >= 0) AND (starts <= 1439)))
);
CREATE INDEX entry_of_student ON ONLY attendance.entry USING btree (agency_id, student_id, day);

-- attendance.no_meeting
-- Days on which a section did not meet though its pattern says so, declared with the reason.
create table attendance.no_meeting (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  section_id uuid not null,
  day date not null,
  why text not null,
  by_name text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (agency_id, section_id, day),
  FOREIGN KEY (agency_id, section_id) REFERENCES schedule.section(agency_id, id),
  CHECK ((why <> ''::text))
);

-- attendance.period
-- Attendance periods: the days since the cut-off before. What is certified is locked.
create table attendance.period (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid default uuidv7() not null,
  school_year integer not null,
  name text not null,
  first_day date not null,
  last_day date not null,
  status text not null,
  version integer default 0 not null,
  certified_at timestamp with time zone,
  certified_by text,
  UNIQUE (agency_id, school_year, name),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  CHECK ((first_day <= last_day)),
  CHECK (((certified_at IS NULL) = (version = 0))),
  CHECK ((name = ANY (ARRAY['P1'::text, 'P2'::text, 'ANNUAL'::text]))),
  CHECK ((status = ANY (ARRAY['OPEN'::text, 'CERTIFIED'::text, 'REOPENED'::text])))
);

-- attendance.posting
-- Entries written by one act, in the order of their section; never changed (docs/ledger.md).
create table attendance.posting (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  section_id uuid not null,
  seq bigint not null,
  act text not null,
  at timestamp with time zone not null,
  account_id uuid,
  by_name text not null,
  why text,
  entries integer not null,
  hash bytea not null,
  PRIMARY KEY (agency_id, section_id, seq),
  FOREIGN KEY (agency_id, section_id) REFERENCES attendance.chain(agency_id, section_id),
  CHECK ((act = ANY (ARRAY['SHEET'::text, 'CORRECTION'::text, 'IMPORT'::text, 'STATION'::text, 'JOINED'::text]))),
  CHECK ((by_name <> ''::text)),
  CHECK ((entries >= 1)),
  CHECK ((length(hash) = 32)),
  CHECK ((seq >= 1)),
  CHECK ((why <> ''::text))
);

-- attendance.reopening
-- A certified period is opened again by two people: one asks and says why, another agrees.
create table attendance.reopening (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  period_id uuid not null,
  version integer not null,
  why text not null,
  asked_by uuid not null,
  asked_name text not null,
  asked_at timestamp with time zone not null,
  agreed_by uuid,
  agreed_name text,
  agreed_at timestamp with time zone,
  PRIMARY KEY (agency_id, period_id, version),
  FOREIGN KEY (agency_id, period_id) REFERENCES attendance.period(agency_id, id),
  CHECK ((agreed_by <> asked_by)),
  CHECK (((agreed_by IS NULL) = (agreed_at IS NULL))),
  CHECK ((why <> ''::text))
);

-- attendance.sheet
-- The sheets that were taken: one row a section and day; version counts how often it was sent.
create table attendance.sheet (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  section_id uuid not null,
  day date not null,
  version integer not null,
  present integer not null,
  absent integer not null,
  taken_at timestamp with time zone not null,
  taken_by text not null,
  account_id uuid,
  last_key text,
  late_why text,
  PRIMARY KEY (agency_id, section_id, day),
  FOREIGN KEY (agency_id, section_id) REFERENCES schedule.section(agency_id, id),
  CHECK ((late_why <> ''::text)),
  CHECK ((version >= 1))
);

-- attendance.signature
-- An instructor's word that a section's month is complete; it holds until a later posting changes the month.
create table attendance.signature (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  section_id uuid not null,
  month date not null,
  seq bigint not null,
  minutes bigint not null,
  instructor_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (agency_id, section_id, month, seq),
  FOREIGN KEY (agency_id, instructor_id) REFERENCES schedule.instructor(agency_id, id),
  FOREIGN KEY (agency_id, section_id) REFERENCES schedule.section(agency_id, id),
  CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);

-- attendance.substitute
-- Who takes a section on a day instead of its instructor.
create table attendance.substitute (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  section_id uuid not null,
  day date not null,
  instructor_id uuid not null,
  PRIMARY KEY (agency_id, section_id, day),
  FOREIGN KEY (agency_id, instructor_id) REFERENCES schedule.instructor(agency_id, id),
  FOREIGN KEY (agency_id, section_id) REFERENCES schedule.section(agency_id, id)
);
CREATE INDEX substitute_of_instructor ON attendance.substitute USING btree (agency_id, instructor_id, day);

-- catalog.course
create table catalog.course (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  code text not null,
  title text not null,
  title_es text,
  description text not null,
  pathway text not null,
  level text not null,
  minutes integer not null,
  credits numeric(5,2) not null,
  method text not null,
  state_code text not null,
  certifications text[] not null,
  least_age integer,
  least_grade integer,
  rule_why text,
  rule_source text,
  college text,
  college_code text,
  college_units numeric(4,2),
  leads_to text not null,
  cost text not null,
  active boolean not null,
  searchable tsvector generated always as (catalog.searchable(title, title_es, ((((code || ' '::text) || description) || ' '::text) || leads_to))) stored not null,
  UNIQUE (agency_id, code),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  CHECK ((((least_age IS NULL) AND (least_grade IS NULL)) = (rule_source IS NULL))),
  CHECK (((rule_why IS NULL) = (rule_source IS NULL))),
  CHECK ((num_nulls(college, college_code, college_units) = ANY (ARRAY[0, 3]))),
  CHECK ((code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$'::text)),
  CHECK ((college_units > (0)::numeric)),
  CHECK ((credits >= (0)::numeric)),
  CHECK (((least_age >= 10) AND (least_age <= 30))),
  CHECK (((least_grade >= 0) AND (least_grade <= 13))),
  CHECK ((level = ANY (ARRAY['INTRODUCTORY'::text, 'CONCENTRATOR'::text, 'CAPSTONE'::text]))),
  CHECK ((method = ANY (ARRAY['CLASSROOM'::text, 'COMMUNITY_CLASSROOM'::text, 'COOPERATIVE'::text]))),
  CHECK ((minutes >= 0)),
  CHECK ((pathway ~ '^[0-9]{3}$'::text)),
  CHECK ((state_code ~ '^[78][0-9]{3}$'::text)),
  CHECK ((title <> ''::text))
);

-- catalog.prerequisite
-- A student has passed needs_id before taking course_id.
create table catalog.prerequisite (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  course_id uuid not null,
  needs_id uuid not null,
  PRIMARY KEY (agency_id, course_id, needs_id),
  FOREIGN KEY (agency_id, course_id) REFERENCES catalog.course(agency_id, id),
  FOREIGN KEY (agency_id, needs_id) REFERENCES catalog.course(agency_id, id),
  CHECK ((course_id <> needs_id))
);
CREATE INDEX prerequisite_of_later ON catalog.prerequisite USING btree (agency_id, needs_id);

-- catalog.public_text
-- What the agency says about itself on its public pages; where it says nothing, the program's usual words stand.
create table catalog.public_text (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  topic text not null,
  language text not null,
  words text not null,
  PRIMARY KEY (agency_id, topic, language),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  CHECK ((language = ANY (ARRAY['en'::text, 'es'::text]))),
  CHECK ((topic = ANY (ARRAY['ABOUT'::text, 'HOW_TO_ENROLL'::text, 'COST'::text, 'TRANSPORTATION'::text, 'CONTACT'::text]))),
  CHECK ((words <> ''::text))
);

-- eligibility.completion
-- Courses that a student has completed, for prerequisites: recorded by the program or confirmed from a transcript.
create table eligibility.completion (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  student_id uuid not null,
  course_id uuid not null,
  evidence text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  PRIMARY KEY (agency_id, student_id, course_id),
  FOREIGN KEY (agency_id, course_id) REFERENCES catalog.course(agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  FOREIGN KEY (agency_id, student_id) REFERENCES students.student(agency_id, id)
);

-- eligibility.waiver
-- A rule lifted for one student in one term. Written once; taken back by a row in waiver_revocation.
create table eligibility.waiver (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  student_id uuid not null,
  term_id uuid not null,
  rule text not null,
  course_id uuid,
  basis text not null,
  why text not null,
  given_at timestamp with time zone not null,
  given_by text not null,
  given_role text not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, course_id) REFERENCES catalog.course(agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  FOREIGN KEY (agency_id, student_id) REFERENCES students.student(agency_id, id),
  FOREIGN KEY (agency_id, term_id) REFERENCES agency.term(agency_id, id),
  CHECK ((basis = ANY (ARRAY['COMPREHENSIVE_PLAN'::text, 'IEP'::text, 'PRINCIPAL_REFERRAL'::text, 'EQUIVALENT_TRAINING'::text, 'BOARD_DECISION'::text]))),
  CHECK ((rule = ANY (ARRAY['ADMISSION'::text, 'OUT_OF_AREA'::text, 'ADULT_IN_HIGH_SCHOOL_DAY'::text, 'COURSE_AGE'::text, 'COURSE_GRADE'::text, 'PREREQUISITE'::text]))),
  CHECK ((why <> ''::text))
);
CREATE INDEX waiver_of_term ON eligibility.waiver USING btree (agency_id, term_id, student_id);

-- eligibility.waiver_revocation
create table eligibility.waiver_revocation (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  waiver_id uuid not null,
  revoked_at timestamp with time zone not null,
  revoked_by text not null,
  revoked_role text not null,
  why text not null,
  PRIMARY KEY (agency_id, waiver_id),
  FOREIGN KEY (agency_id, waiver_id) REFERENCES eligibility.waiver(agency_id, id),
  CHECK ((why <> ''::text))
);

-- enrollment.benefit_determination
-- That the student will benefit, determined by approving the list. Education Code 52314(a)(1).
create table enrollment.benefit_determination (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid default uuidv7() not null,
  term_id uuid not null,
  student_id uuid not null,
  content_version integer not null,
  by_name text not null,
  by_role text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, term_id, student_id) REFERENCES enrollment.wish_list(agency_id, term_id, student_id)
);
CREATE INDEX benefit_of_list ON enrollment.benefit_determination USING btree (agency_id, term_id, student_id);

-- enrollment.consent
-- Who consented to which content of a list, and when. A change of the content needs a new consent.
create table enrollment.consent (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid default uuidv7() not null,
  term_id uuid not null,
  student_id uuid not null,
  content_version integer not null,
  by_whom text not null,
  how text not null,
  name text not null,
  account_id uuid,
  recorded_by text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, term_id, student_id) REFERENCES enrollment.wish_list(agency_id, term_id, student_id),
  CHECK ((by_whom = ANY (ARRAY['STUDENT'::text, 'GUARDIAN'::text]))),
  CHECK ((how = ANY (ARRAY['ONLINE'::text, 'ON_PAPER'::text]))),
  CHECK ((name <> ''::text))
);
CREATE INDEX consent_to_list ON enrollment.consent USING btree (agency_id, term_id, student_id, content_version);

-- enrollment.list_act
-- A list's history. FILLED_IN: changed by the counselor together with the student.
create table enrollment.list_act (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid default uuidv7() not null,
  term_id uuid not null,
  student_id uuid not null,
  act text not null,
  list_version integer not null,
  at timestamp with time zone not null,
  account_id uuid,
  by_name text not null,
  by_role text not null,
  reason text,
  words text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, term_id, student_id) REFERENCES enrollment.wish_list(agency_id, term_id, student_id),
  CHECK ((act = ANY (ARRAY['STARTED'::text, 'FILLED_IN'::text, 'SUBMITTED'::text, 'CONSENTED'::text, 'REOPENED'::text, 'RETURNED'::text, 'APPROVED'::text]))),
  CHECK (((act = 'RETURNED'::text) = (reason IS NOT NULL)))
);
CREATE INDEX list_act_of_list ON enrollment.list_act USING btree (agency_id, term_id, student_id, id);

-- enrollment.request_window
create table enrollment.request_window (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  term_id uuid not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  set_by text not null,
  PRIMARY KEY (agency_id, term_id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  FOREIGN KEY (agency_id, term_id) REFERENCES agency.term(agency_id, id),
  CHECK ((opens_at < closes_at))
);

-- enrollment.standing
-- One row a student on a roster and term with a request window: all that the counselor's board shows, kept in the transaction of each act.
create table enrollment.standing (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  term_id uuid not null,
  student_id uuid not null,
  district_id uuid not null,
  school_id uuid,
  name text not null,
  sort_name text not null,
  grade smallint,
  status text not null,
  consented boolean not null,
  wishes integer not null,
  band integer not null,
  blocks text[] not null,
  kind text generated always as (
CASE
    WHEN (status <> 'SUBMITTED'::text) THEN status
    WHEN consented THEN 'WAITING'::text
    ELSE 'CONSENT'::text
END) stored not null,
  blocked boolean generated always as ((blocks <> '{}'::text[])) stored not null,
  changed_at timestamp with time zone,
  list_version integer default 0 not null,
  PRIMARY KEY (agency_id, term_id, student_id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id),
  FOREIGN KEY (agency_id, school_id) REFERENCES agency.school(agency_id, id),
  FOREIGN KEY (agency_id, student_id) REFERENCES students.student(agency_id, id),
  FOREIGN KEY (agency_id, term_id) REFERENCES agency.term(agency_id, id),
  CHECK ((status = ANY (ARRAY['NOT_STARTED'::text, 'DRAFT'::text, 'SUBMITTED'::text, 'RETURNED'::text, 'APPROVED'::text])))
);
CREATE INDEX standing_by_name ON enrollment.standing USING btree (agency_id, term_id, school_id, sort_name, student_id);
CREATE INDEX standing_counts ON enrollment.standing USING btree (agency_id, term_id, school_id, kind, blocked);
CREATE INDEX standing_of_all_by_name ON enrollment.standing USING btree (agency_id, term_id, sort_name, student_id);

-- enrollment.wish
create table enrollment.wish (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  term_id uuid not null,
  student_id uuid not null,
  rank integer not null,
  course_id uuid not null,
  section_id uuid,
  UNIQUE NULLS NOT DISTINCT (agency_id, term_id, student_id, course_id, section_id),
  PRIMARY KEY (agency_id, term_id, student_id, rank),
  FOREIGN KEY (agency_id, course_id) REFERENCES catalog.course(agency_id, id),
  FOREIGN KEY (agency_id, section_id) REFERENCES schedule.section(agency_id, id),
  FOREIGN KEY (agency_id, term_id, student_id) REFERENCES enrollment.wish_list(agency_id, term_id, student_id),
  CHECK ((rank >= 1))
);
CREATE INDEX wish_for_course ON enrollment.wish USING btree (agency_id, course_id);

-- enrollment.wish_list
create table enrollment.wish_list (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  term_id uuid not null,
  student_id uuid not null,
  status text not null,
  seats_wanted integer not null,
  version integer not null,
  content_version integer not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (agency_id, term_id, student_id),
  FOREIGN KEY (agency_id, student_id) REFERENCES students.student(agency_id, id),
  FOREIGN KEY (agency_id, term_id) REFERENCES agency.term(agency_id, id),
  CHECK ((content_version <= version)),
  CHECK ((seats_wanted >= 1)),
  CHECK ((status = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'RETURNED'::text, 'APPROVED'::text])))
);
CREATE INDEX wish_list_of_student ON enrollment.wish_list USING btree (agency_id, student_id);

-- exchange.district_setting
create table exchange.district_setting (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  district_id uuid not null,
  user_id_type text not null,
  PRIMARY KEY (agency_id, district_id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id)
);

-- exchange.roster_fault
create table exchange.roster_fault (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  run_id uuid not null,
  place integer not null,
  file text not null,
  line bigint not null,
  field text not null,
  value text,
  rule text not null,
  PRIMARY KEY (agency_id, run_id, place),
  FOREIGN KEY (agency_id, run_id) REFERENCES exchange.roster_run(agency_id, id)
);

-- exchange.roster_run
-- A roster file that came in, and what became of it.
create table exchange.roster_run (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  district_id uuid not null,
  file_name text not null,
  sha256 text not null,
  bytes bigint not null,
  dry_run boolean not null,
  state text not null,
  version text,
  system text,
  by_name text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  errors integer default 0 not null,
  warnings integer default 0 not null,
  failure text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id),
  CHECK (((state = 'RUNNING'::text) = (finished_at IS NULL))),
  CHECK ((state = ANY (ARRAY['RUNNING'::text, 'IMPORTED'::text, 'CHECKED'::text, 'REFUSED'::text, 'FAILED'::text])))
);
CREATE INDEX roster_run_latest ON exchange.roster_run USING btree (agency_id, district_id, started_at);

-- exchange.roster_run_file
create table exchange.roster_run_file (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  run_id uuid not null,
  file text not null,
  mode text not null,
  rows bigint not null,
  fresh bigint,
  changed bigint,
  unchanged bigint,
  vanished bigint,
  PRIMARY KEY (agency_id, run_id, file),
  FOREIGN KEY (agency_id, run_id) REFERENCES exchange.roster_run(agency_id, id),
  CHECK ((mode = ANY (ARRAY['BULK'::text, 'DELTA'::text])))
);

-- funding.cost_line
-- What a school year was to cost and has cost, and what income lowers it. A file replaces all lines of its sources in its year.
create table funding.cost_line (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  school_year integer not null,
  source text not null,
  kind text not null,
  account text not null,
  description text not null,
  course_id uuid,
  site_id uuid,
  cents bigint not null,
  UNIQUE NULLS NOT DISTINCT (agency_id, school_year, source, kind, account, description, course_id, site_id),
  FOREIGN KEY (agency_id, course_id) REFERENCES catalog.course(agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  FOREIGN KEY (agency_id, site_id) REFERENCES agency.site(agency_id, id),
  CHECK ((kind = ANY (ARRAY['BUDGET'::text, 'EXPENDITURE'::text, 'INCOME'::text]))),
  CHECK ((source <> ''::text))
);

-- funding.frozen_minutes
-- A certified period's minutes of each student and section, with where the student lived and in which grades, as known when it was certified.
create table funding.frozen_minutes (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  period_id uuid not null,
  version integer not null,
  section_id uuid not null,
  student_id uuid not null,
  month date not null,
  kind text not null,
  claim text not null,
  district_id uuid,
  grade_band text not null,
  minutes bigint not null,
  PRIMARY KEY (agency_id, period_id, version, section_id, student_id, month, kind, claim),
  FOREIGN KEY (agency_id, period_id, version) REFERENCES funding.frozen_period(agency_id, period_id, version),
  FOREIGN KEY (agency_id, section_id) REFERENCES schedule.section(agency_id, id),
  CHECK ((claim = ANY (ARRAY['ROP'::text, 'COLLEGE'::text, 'APPRENTICESHIP'::text]))),
  CHECK ((grade_band = ANY (ARRAY['NINE_TEN'::text, 'ELEVEN_TWELVE'::text, 'ADULT'::text]))),
  CHECK ((kind = ANY (ARRAY['CLASSROOM'::text, 'RELATED_INSTRUCTION'::text, 'TRAINING_STATION'::text]))),
  CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);

-- funding.frozen_parameter
-- The parameters as they held when a period was certified: its report is computed with them while it stays certified.
create table funding.frozen_parameter (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  period_id uuid not null,
  version integer not null,
  parameter text not null,
  value text not null,
  unit text not null,
  from_day date,
  to_day date,
  source text not null,
  standing text not null,
  PRIMARY KEY (agency_id, period_id, version, parameter),
  FOREIGN KEY (agency_id, period_id, version) REFERENCES funding.frozen_period(agency_id, period_id, version),
  CHECK ((standing = ANY (ARRAY['LAW'::text, 'SECONDARY'::text, 'UNVERIFIED'::text, 'LOCAL_POLICY'::text, 'OWN_SETTING'::text])))
);

-- funding.frozen_period
-- The certifications whose minutes were kept as they were; they count while the period is certified in this version.
create table funding.frozen_period (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  period_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  minutes bigint not null,
  PRIMARY KEY (agency_id, period_id, version),
  FOREIGN KEY (agency_id, period_id) REFERENCES attendance.period(agency_id, id),
  CHECK ((version >= 1))
);

-- funding.frozen_priority
-- A certified period's minutes of adults of the priority groups, claimed as the program's own, as recorded when it was certified.
create table funding.frozen_priority (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  period_id uuid not null,
  version integer not null,
  student_id uuid not null,
  minutes bigint not null,
  PRIMARY KEY (agency_id, period_id, version, student_id),
  FOREIGN KEY (agency_id, period_id, version) REFERENCES funding.frozen_period(agency_id, period_id, version)
);

-- funding.frozen_sum
-- The same minutes added up over students, so that a certified year is read at once.
create table funding.frozen_sum (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  period_id uuid not null,
  version integer not null,
  section_id uuid not null,
  district_id uuid,
  grade_band text not null,
  month date not null,
  kind text not null,
  claim text not null,
  minutes bigint not null,
  UNIQUE NULLS NOT DISTINCT (agency_id, period_id, version, section_id, district_id, grade_band, month, kind, claim),
  FOREIGN KEY (agency_id, period_id, version) REFERENCES funding.frozen_period(agency_id, period_id, version),
  CHECK ((claim = ANY (ARRAY['ROP'::text, 'COLLEGE'::text, 'APPRENTICESHIP'::text]))),
  CHECK ((grade_band = ANY (ARRAY['NINE_TEN'::text, 'ELEVEN_TWELVE'::text, 'ADULT'::text]))),
  CHECK ((kind = ANY (ARRAY['CLASSROOM'::text, 'RELATED_INSTRUCTION'::text, 'TRAINING_STATION'::text])))
);

-- funding.invoice
-- Written once and never changed; another invoice may credit it. Numbers run without a gap in each agency and year.
create table funding.invoice (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  school_year integer not null,
  number integer not null,
  district_id uuid not null,
  period text not null,
  last_day date not null,
  due_percent integer not null,
  share_cents bigint not null,
  before_cents bigint not null,
  cents bigint not null,
  students integer not null,
  served integer not null,
  seats integer not null,
  minutes bigint not null,
  credits_id uuid,
  why text,
  issued_at timestamp with time zone not null,
  issued_by text not null,
  base text not null,
  cost_cents bigint not null,
  UNIQUE (agency_id, credits_id),
  UNIQUE (agency_id, school_year, number),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, credits_id) REFERENCES funding.invoice(agency_id, id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id),
  CHECK ((base = ANY (ARRAY['BUDGET'::text, 'EXPENDITURE'::text]))),
  CHECK (((credits_id IS NULL) = (why IS NULL))),
  CHECK (((credits_id IS NOT NULL) OR (cents = (share_cents - before_cents)))),
  CHECK (((due_percent >= 1) AND (due_percent <= 100))),
  CHECK ((number > 0)),
  CHECK ((period <> ''::text)),
  CHECK ((why <> ''::text))
);
CREATE INDEX invoice_of_district ON funding.invoice USING btree (agency_id, district_id, school_year);

-- funding.invoice_step
-- How an invoice's share was found: of this part of the cost, own out of total.
create table funding.invoice_step (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  invoice_id uuid not null,
  basis text not null,
  part_cents bigint not null,
  own bigint not null,
  total bigint not null,
  cents bigint not null,
  source text not null,
  PRIMARY KEY (agency_id, invoice_id, basis),
  FOREIGN KEY (agency_id, invoice_id) REFERENCES funding.invoice(agency_id, id),
  CHECK ((basis = ANY (ARRAY['FIXED_CENTS'::text, 'HOURS'::text, 'SEATS'::text, 'STUDENTS'::text, 'EQUAL'::text])))
);

-- funding.priority_adult
-- Adults of the groups that Education Code 52302.8 puts first within the adult share, as the office has recorded it. A row is withdrawn, never deleted.
create table funding.priority_adult (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid default gen_random_uuid() not null,
  student_id uuid not null,
  priority_group text not null,
  first_day date not null,
  last_day date,
  source text not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by text,
  withdrawn_why text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, student_id) REFERENCES students.student(agency_id, id),
  CHECK ((last_day >= first_day)),
  CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_why IS NULL)))),
  CHECK ((priority_group = ANY (ARRAY['CALWORKS'::text, 'TAP'::text, 'JOB_CORPS'::text, 'WIOA'::text]))),
  CHECK ((source <> ''::text))
);
CREATE INDEX priority_adult_of_student ON funding.priority_adult USING btree (agency_id, student_id);

-- funding.sharing
-- How member districts share a year's net cost: first a fixed amount of each, then parts by weight.
create table funding.sharing (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  school_year integer not null,
  basis text not null,
  weight bigint not null,
  source text not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  PRIMARY KEY (agency_id, school_year, basis),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  CHECK ((basis = ANY (ARRAY['FIXED_CENTS'::text, 'HOURS'::text, 'SEATS'::text, 'STUDENTS'::text, 'EQUAL'::text]))),
  CHECK ((source <> ''::text)),
  CHECK ((weight > 0))
);

-- identity.account
create table identity.account (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  username text not null,
  name text not null,
  password_hash text,
  active boolean default true not null,
  created_at timestamp with time zone not null,
  UNIQUE (agency_id, username),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  CHECK ((username = lower(username)))
);

-- identity.api_token
create table identity.api_token (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  account_id uuid not null,
  role text not null,
  name text not null,
  secret_hash text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  UNIQUE (agency_id, secret_hash),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, account_id) REFERENCES identity.account(agency_id, id)
);

-- identity.role_grant
-- One role of one account, and to whom or what it is related: a counselor to her school, a student to himself.
create table identity.role_grant (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  account_id uuid not null,
  role text not null,
  district_id uuid,
  school_id uuid,
  student_id uuid,
  instructor_id uuid,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, account_id) REFERENCES identity.account(agency_id, id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id),
  FOREIGN KEY (agency_id, school_id) REFERENCES agency.school(agency_id, id)
);
CREATE INDEX role_grant_of_account ON identity.role_grant USING btree (agency_id, account_id);
CREATE INDEX role_grant_of_student ON identity.role_grant USING btree (agency_id, student_id) WHERE (student_id IS NOT NULL);

-- identity.sign_in_failure
create table identity.sign_in_failure (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  subject text not null,
  at timestamp with time zone not null,
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id)
);
CREATE INDEX sign_in_failure_by_subject ON identity.sign_in_failure USING btree (agency_id, subject, at);

-- journal.entry
-- What was done, by whom, when and why. Written once, never changed.
create table journal.entry (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid default uuidv7() not null,
  at timestamp with time zone not null,
  account_id uuid,
  by_name text not null,
  act text not null,
  subject text not null,
  subject_id text not null,
  detail jsonb not null,
  why text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id)
);
CREATE INDEX entry_by_time ON journal.entry USING btree (agency_id, at, id);
CREATE INDEX entry_of_subject ON journal.entry USING btree (agency_id, subject, subject_id, at);

-- law.local_setting
-- An agency's own value of a parameter that its board may set, with the policy it rests on.
create table law.local_setting (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  parameter text not null,
  from_day date not null,
  to_day date,
  value text not null,
  basis text not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  PRIMARY KEY (agency_id, parameter, from_day),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  CHECK (((to_day IS NULL) OR (from_day <= to_day)))
);

-- schedule.credential
create table schedule.credential (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  instructor_id uuid not null,
  place integer not null,
  name text not null,
  sector text,
  last_day date,
  PRIMARY KEY (agency_id, instructor_id, place),
  FOREIGN KEY (agency_id, instructor_id) REFERENCES schedule.instructor(agency_id, id),
  CHECK ((name <> ''::text))
);

-- schedule.instructor
create table schedule.instructor (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  CHECK ((name <> ''::text))
);
CREATE UNIQUE INDEX instructor_by_email ON schedule.instructor USING btree (agency_id, lower(email)) WHERE (email <> ''::text);

-- schedule.publication
-- The terms whose sections the public sees.
create table schedule.publication (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  term_id uuid not null,
  published_at timestamp with time zone not null,
  PRIMARY KEY (agency_id, term_id),
  FOREIGN KEY (agency_id, term_id) REFERENCES agency.term(agency_id, id)
);

-- schedule.section
create table schedule.section (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  course_id uuid not null,
  code text not null,
  term_id uuid not null,
  site_id uuid not null,
  days integer not null,
  starts_at time without time zone not null,
  ends_at time without time zone not null,
  instructor_id uuid,
  seats integer not null,
  UNIQUE (agency_id, term_id, code),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, course_id) REFERENCES catalog.course(agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  FOREIGN KEY (agency_id, instructor_id) REFERENCES schedule.instructor(agency_id, id),
  FOREIGN KEY (agency_id, site_id) REFERENCES agency.site(agency_id, id),
  FOREIGN KEY (agency_id, term_id) REFERENCES agency.term(agency_id, id),
  CHECK ((starts_at < ends_at)),
  CHECK ((code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'::text)),
  CHECK (((days >= 1) AND (days <= 127))),
  CHECK (((seats >= 0) AND (seats <= 1000)))
);
CREATE INDEX section_of_course ON schedule.section USING btree (agency_id, course_id);
CREATE INDEX section_of_instructor ON schedule.section USING btree (agency_id, instructor_id);

-- schedule.share
-- Seats of a section kept first for one district; part of the section's seats.
create table schedule.share (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  section_id uuid not null,
  district_id uuid not null,
  seats integer not null,
  release_on date,
  PRIMARY KEY (agency_id, section_id, district_id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id),
  FOREIGN KEY (agency_id, section_id) REFERENCES schedule.section(agency_id, id),
  CHECK ((seats > 0))
);

-- seating.allocation_run
create table seating.allocation_run (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  term_id uuid not null,
  draw_id uuid not null,
  policy text not null,
  objective text,
  lottery bigint not null,
  seats_per_student integer not null,
  shares text not null,
  status text not null,
  progress text not null,
  input_digest text,
  students integer,
  sections integer,
  requests integer,
  seats integer,
  filled integer,
  students_seated integer,
  first_choices integer,
  solve_ms bigint,
  idempotency_key text,
  started_by text not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  published_by text,
  published_at timestamp with time zone,
  UNIQUE (agency_id, idempotency_key),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, draw_id) REFERENCES seating.lottery_draw(agency_id, id),
  FOREIGN KEY (agency_id, input_digest) REFERENCES seating.run_input(agency_id, digest),
  FOREIGN KEY (agency_id, term_id) REFERENCES agency.term(agency_id, id),
  CHECK (((objective IS NULL) = (policy = 'FAIR'::text))),
  CHECK (((status <> ALL (ARRAY['DONE'::text, 'PUBLISHED'::text])) OR (num_nulls(input_digest, students, sections, requests, seats, filled, students_seated, first_choices, solve_ms) = 0))),
  CHECK (((status = 'PUBLISHED'::text) = (published_at IS NOT NULL))),
  CHECK ((objective = ANY (ARRAY['STUDENTS'::text, 'SEATS'::text, 'RANK'::text]))),
  CHECK ((policy = ANY (ARRAY['FAIR'::text, 'MOST_SERVED'::text]))),
  CHECK ((seats_per_student >= 1)),
  CHECK ((shares = ANY (ARRAY['HELD'::text, 'RELEASED'::text]))),
  CHECK ((status = ANY (ARRAY['COMPUTING'::text, 'DONE'::text, 'FAILED'::text, 'PUBLISHED'::text, 'DISCARDED'::text])))
);
CREATE INDEX run_of_term ON seating.allocation_run USING btree (agency_id, term_id, started_at);
CREATE UNIQUE INDEX published_once_a_term ON seating.allocation_run USING btree (agency_id, term_id) WHERE (status = 'PUBLISHED'::text);

-- seating.enrollment
-- A student in a section. Those who wait are in the section's order: band, then lottery place.
create table seating.enrollment (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid default uuidv7() not null,
  term_id uuid not null,
  section_id uuid not null,
  student_id uuid not null,
  standing text not null,
  rank integer not null,
  band integer not null,
  place integer not null,
  run_id uuid not null,
  since timestamp with time zone not null,
  first_day date,
  last_day date,
  UNIQUE (agency_id, section_id, student_id),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, run_id) REFERENCES seating.allocation_run(agency_id, id),
  FOREIGN KEY (agency_id, section_id) REFERENCES seating.roster(agency_id, section_id),
  FOREIGN KEY (agency_id, student_id) REFERENCES students.student(agency_id, id),
  FOREIGN KEY (agency_id, term_id) REFERENCES agency.term(agency_id, id),
  CHECK ((first_day <= last_day)),
  CHECK (((standing = 'DROPPED'::text) = (last_day IS NOT NULL))),
  CHECK ((standing = ANY (ARRAY['SEATED'::text, 'WAITING'::text, 'DROPPED'::text])))
);
CREATE INDEX enrollment_in_order ON seating.enrollment USING btree (agency_id, section_id, standing, band, place);
CREATE INDEX enrollment_of_student ON seating.enrollment USING btree (agency_id, student_id, term_id);

-- seating.lottery_draw
-- Every lottery number ever drawn for a term; the latest is in force.
create table seating.lottery_draw (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid default uuidv7() not null,
  term_id uuid not null,
  number bigint not null,
  method text not null,
  words text not null,
  why_again text,
  drawn_by text not null,
  drawn_at timestamp with time zone not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, term_id) REFERENCES agency.term(agency_id, id),
  CHECK ((method = ANY (ARRAY['DRAWN_IN_PUBLIC'::text, 'FROM_TEXT'::text, 'BY_MACHINE'::text]))),
  CHECK ((why_again <> ''::text)),
  CHECK ((words <> ''::text))
);
CREATE INDEX lottery_draw_of_term ON seating.lottery_draw USING btree (agency_id, term_id, id);

-- seating.roster
-- Locked before seats of the section are counted and given, in the order of the sections' ids.
create table seating.roster (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  section_id uuid not null,
  seats integer not null,
  seated integer default 0 not null,
  PRIMARY KEY (agency_id, section_id),
  FOREIGN KEY (agency_id, section_id) REFERENCES schedule.section(agency_id, id),
  CHECK (((seated >= 0) AND (seated <= seats)))
);

-- seating.run_input
-- What runs were decided from: the files of docs/algorithms/seat-allocation.md, by their SHA-256.
create table seating.run_input (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  digest text not null,
  sections text not null,
  requests text not null,
  students text not null,
  clashes text,
  PRIMARY KEY (agency_id, digest),
  FOREIGN KEY (agency_id) REFERENCES agency.agency(agency_id),
  CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
);

-- seating.run_left_out
-- Lists and wishes that did not take part in a run, with the reason as it was then.
create table seating.run_left_out (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  run_id uuid not null,
  student_id uuid not null,
  rank integer not null,
  course_id uuid,
  section_id uuid,
  why text not null,
  words_en text not null,
  words_es text not null,
  source text not null,
  FOREIGN KEY (agency_id, run_id) REFERENCES seating.allocation_run(agency_id, id),
  FOREIGN KEY (agency_id, student_id) REFERENCES students.student(agency_id, id),
  CHECK ((why = ANY (ARRAY['NOT_APPROVED'::text, 'CONSENT_MISSING'::text, 'NOT_ADMITTED'::text, 'NOT_OFFERED'::text, 'NAMED_ABOVE'::text, 'NOT_ELIGIBLE'::text, 'UNDECIDED'::text])))
);
CREATE INDEX run_left_out_of_student ON seating.run_left_out USING btree (agency_id, run_id, student_id);

-- seating.run_place
-- The order of a run: one row a student with at least one wish that took part.
create table seating.run_place (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  run_id uuid not null,
  student_id uuid not null,
  band integer not null,
  place integer not null,
  wants integer not null,
  PRIMARY KEY (agency_id, run_id, student_id),
  FOREIGN KEY (agency_id, run_id) REFERENCES seating.allocation_run(agency_id, id),
  FOREIGN KEY (agency_id, student_id) REFERENCES students.student(agency_id, id)
);

-- seating.run_reason
-- Why a section of a wish not met gave no seat: a code and its numbers, 0 where they do not apply.
create table seating.run_reason (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  run_id uuid not null,
  student_id uuid not null,
  rank integer not null,
  section_id uuid not null,
  why text not null,
  round integer not null,
  last_band integer not null,
  last_place integer not null,
  own_band integer not null,
  own_place integer not null,
  other_section_id uuid,
  PRIMARY KEY (agency_id, run_id, student_id, rank, section_id),
  FOREIGN KEY (agency_id, run_id, other_section_id) REFERENCES seating.run_section(agency_id, run_id, section_id),
  FOREIGN KEY (agency_id, run_id, section_id) REFERENCES seating.run_section(agency_id, run_id, section_id),
  FOREIGN KEY (agency_id, run_id, student_id) REFERENCES seating.run_place(agency_id, run_id, student_id)
);
CREATE INDEX run_reason_of_section ON seating.run_reason USING btree (agency_id, run_id, section_id);

-- seating.run_seat
create table seating.run_seat (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  run_id uuid not null,
  student_id uuid not null,
  section_id uuid not null,
  rank integer not null,
  round integer not null,
  PRIMARY KEY (agency_id, run_id, student_id, section_id),
  FOREIGN KEY (agency_id, run_id, section_id) REFERENCES seating.run_section(agency_id, run_id, section_id),
  FOREIGN KEY (agency_id, run_id, student_id) REFERENCES seating.run_place(agency_id, run_id, student_id)
);
CREATE INDEX run_seat_of_section ON seating.run_seat USING btree (agency_id, run_id, section_id);

-- seating.run_section
create table seating.run_section (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  run_id uuid not null,
  section_id uuid not null,
  code text not null,
  course_id uuid not null,
  seats integer not null,
  UNIQUE (agency_id, run_id, code),
  PRIMARY KEY (agency_id, run_id, section_id),
  FOREIGN KEY (agency_id, course_id) REFERENCES catalog.course(agency_id, id),
  FOREIGN KEY (agency_id, run_id) REFERENCES seating.allocation_run(agency_id, id),
  FOREIGN KEY (agency_id, section_id) REFERENCES schedule.section(agency_id, id)
);

-- seating.run_stage
create table seating.run_stage (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  run_id uuid not null,
  place integer not null,
  name text not null,
  value bigint not null,
  bound bigint not null,
  proved boolean not null,
  PRIMARY KEY (agency_id, run_id, place),
  FOREIGN KEY (agency_id, run_id) REFERENCES seating.allocation_run(agency_id, id)
);

-- students.contact
-- Who is a student's guardian or contact (the roster's agents).
create table students.contact (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  student_id uuid not null,
  district_id uuid not null,
  adult_source_id text not null,
  PRIMARY KEY (agency_id, student_id, district_id, adult_source_id),
  FOREIGN KEY (agency_id, student_id) REFERENCES students.student(agency_id, id)
);

-- students.home_adult
-- Staff, and the guardians and contacts of students, as a roster names them.
create table students.home_adult (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  district_id uuid not null,
  source_id text not null,
  given_name text not null,
  family_name text not null,
  role text not null,
  email text,
  phone text,
  vanished_on date,
  PRIMARY KEY (agency_id, district_id, source_id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id)
);

-- students.home_class
-- A class of the home school, read-only: for its bell times, not for the program's own enrollment.
create table students.home_class (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  district_id uuid not null,
  source_id text not null,
  title text not null,
  code text,
  course_source_id text not null,
  org_source_id text not null,
  term_source_ids text[] not null,
  periods text[] not null,
  location text,
  vanished_on date,
  UNIQUE (agency_id, district_id, source_id),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id)
);

-- students.home_course
create table students.home_course (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  district_id uuid not null,
  source_id text not null,
  title text not null,
  code text,
  vanished_on date,
  PRIMARY KEY (agency_id, district_id, source_id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id)
);

-- students.home_enrollment
-- Which classes a student attends at home. Written only by the import's merge, which joins both sides; neither is ever deleted, and checking each of a large district's rows again would take most of the import's time.
create table students.home_enrollment (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  student_id uuid not null,
  class_id uuid not null,
  source_id text not null,
  first_day date,
  last_day date,
  ended_on date,
  PRIMARY KEY (agency_id, student_id, class_id, source_id),
  FOREIGN KEY (agency_id, class_id) REFERENCES students.home_class(agency_id, id) NOT ENFORCED,
  FOREIGN KEY (agency_id, student_id) REFERENCES students.student(agency_id, id) NOT ENFORCED
);

-- students.home_org
-- An organization of a district's roster, and which of the agency's schools it is.
create table students.home_org (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  district_id uuid not null,
  source_id text not null,
  name text not null,
  kind text not null,
  identifier text,
  parent_source_id text,
  school_id uuid,
  vanished_on date,
  PRIMARY KEY (agency_id, district_id, source_id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id),
  FOREIGN KEY (agency_id, school_id) REFERENCES agency.school(agency_id, id)
);

-- students.home_term
create table students.home_term (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  district_id uuid not null,
  source_id text not null,
  title text not null,
  kind text not null,
  first_day date not null,
  last_day date not null,
  parent_source_id text,
  vanished_on date,
  PRIMARY KEY (agency_id, district_id, source_id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id)
);

-- students.identity_question
-- Two students with one state id: one person or two? Put to the district clerk, never decided by the program.
create table students.identity_question (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid default uuidv7() not null,
  elder_id uuid not null,
  newer_id uuid not null,
  ssid text not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by text,
  UNIQUE (agency_id, elder_id, newer_id),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, elder_id) REFERENCES students.student(agency_id, id),
  FOREIGN KEY (agency_id, newer_id) REFERENCES students.student(agency_id, id),
  CHECK ((answer = ANY (ARRAY['SAME_STAYS'::text, 'SAME_MOVED'::text, 'DIFFERENT'::text]))),
  CHECK ((elder_id <> newer_id)),
  CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL))))
);
CREATE INDEX identity_question_open ON students.identity_question USING btree (agency_id, asked_at) WHERE (answer IS NULL);

-- students.special_population
-- Special populations of Perkins V section 3(48), dated; shown only to those who may see them.
create table students.special_population (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  student_id uuid not null,
  population text not null,
  first_day date not null,
  last_day date,
  PRIMARY KEY (agency_id, student_id, population, first_day),
  FOREIGN KEY (agency_id, student_id) REFERENCES students.student(agency_id, id),
  CHECK (((last_day IS NULL) OR (first_day <= last_day))),
  CHECK ((population = ANY (ARRAY['DISABILITY'::text, 'ECONOMICALLY_DISADVANTAGED'::text, 'NON_TRADITIONAL_FIELD'::text, 'SINGLE_PARENT'::text, 'OUT_OF_WORKFORCE'::text, 'ENGLISH_LEARNER'::text, 'HOMELESS'::text, 'FOSTER_CARE'::text, 'MILITARY_FAMILY'::text])))
);

-- students.student
-- A student as the home district's roster tells; marked when the roster no longer names them, never deleted.
create table students.student (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  id uuid not null,
  district_id uuid not null,
  school_id uuid,
  given_name text not null,
  middle_name text,
  family_name text not null,
  preferred_given_name text,
  preferred_family_name text,
  birth_date date,
  grade smallint,
  gender text not null,
  ssid text,
  email text,
  phone text,
  american_indian boolean,
  asian boolean,
  black boolean,
  pacific_islander boolean,
  white boolean,
  two_or_more_races boolean,
  hispanic boolean,
  standing text not null,
  vanished_on date,
  merged_into uuid,
  sort_name text generated always as (((students.fold(family_name) || ', '::text) || students.fold(COALESCE(preferred_given_name, given_name)))) stored,
  residence text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, district_id) REFERENCES agency.district(agency_id, id),
  FOREIGN KEY (agency_id, merged_into) REFERENCES students.student(agency_id, id),
  FOREIGN KEY (agency_id, school_id) REFERENCES agency.school(agency_id, id),
  CHECK (((standing = 'VANISHED'::text) = (vanished_on IS NOT NULL))),
  CHECK (((standing = 'MERGED'::text) = (merged_into IS NOT NULL))),
  CHECK ((gender = ANY (ARRAY['FEMALE'::text, 'MALE'::text, 'OTHER'::text, 'UNKNOWN'::text]))),
  CHECK (((grade >= 0) AND (grade <= 13))),
  CHECK ((residence <> ''::text)),
  CHECK ((ssid ~ '^[0-9]{10}$'::text)),
  CHECK ((standing = ANY (ARRAY['ACTIVE'::text, 'VANISHED'::text, 'MERGED'::text])))
);
CREATE INDEX student_by_name ON students.student USING btree (agency_id, sort_name, id);
CREATE INDEX student_by_school ON students.student USING btree (agency_id, school_id, sort_name, id);
CREATE INDEX student_by_ssid ON students.student USING btree (agency_id, ssid) WHERE (ssid IS NOT NULL);

-- students.student_source
-- Which student a district's roster means by a sourcedId.
create table students.student_source (
  agency_id uuid default (current_setting('ropeway.agency'::text))::uuid not null,
  district_id uuid not null,
  source_id text not null,
  student_id uuid not null,
  home boolean default true not null,
  PRIMARY KEY (agency_id, district_id, source_id),
  FOREIGN KEY (agency_id, student_id) REFERENCES students.student(agency_id, id) NOT ENFORCED
);
CREATE INDEX student_source_of_student ON students.student_source USING btree (agency_id, student_id);

-- attendance.report_entry
-- One row an entry of the ledger; the sum of minutes is what was attended.
create view attendance.report_entry with (security_invoker = true) as
 SELECT agency_id,
    section_id,
    seq,
    line,
    student_id,
    day,
    attendance.report_kind(kind) AS kind,
    attendance.report_claim(claim) AS claim,
    starts,
    minutes,
    kind AS kind_code,
    claim AS claim_code
   FROM attendance.entry e;

-- attendance.report_period
-- One row an attendance period that somebody opened, certified or reopened.
create view attendance.report_period with (security_invoker = true) as
 SELECT agency_id,
    id AS period_id,
    school_year,
    name,
    first_day,
    last_day,
    status,
    version,
    certified_at,
    certified_by
   FROM attendance.period;

-- attendance.report_posting
-- One row a posting: who wrote entries, when and why.
create view attendance.report_posting with (security_invoker = true) as
 SELECT agency_id,
    section_id,
    seq,
    act,
    at AS entered_at,
    by_name AS entered_by,
    why
   FROM attendance.posting;

-- catalog.report_course
-- One row a course.
create view catalog.report_course with (security_invoker = true) as
 SELECT agency_id,
    id AS course_id,
    code,
    title,
    title_es,
    description,
    pathway,
    level,
    minutes,
    credits,
    method,
    state_code,
    certifications,
    least_age,
    least_grade,
    college,
    college_code,
    college_units,
    leads_to,
    active,
    searchable
   FROM catalog.course;

-- eligibility.report_completion
-- One row a student and course completed.
create view eligibility.report_completion with (security_invoker = true) as
 SELECT agency_id,
    student_id,
    course_id,
    recorded_at
   FROM eligibility.completion;

-- schedule.report_section
-- One row a section; open_seats are those in no district's share.
create view schedule.report_section with (security_invoker = true) as
 SELECT agency_id,
    id AS section_id,
    code,
    course_id,
    term_id,
    site_id,
    days,
    starts_at,
    ends_at,
    instructor_id,
    seats,
    seats - COALESCE(( SELECT sum(share.seats) AS sum
           FROM schedule.share
          WHERE share.agency_id = s.agency_id AND share.section_id = s.id), 0::bigint)::integer AS open_seats,
    (EXISTS ( SELECT
           FROM schedule.publication p
          WHERE p.agency_id = s.agency_id AND p.term_id = s.term_id)) AS published
   FROM schedule.section s;

-- schedule.report_share
-- One row a section and district that has a share of its seats.
create view schedule.report_share with (security_invoker = true) as
 SELECT agency_id,
    section_id,
    district_id,
    seats,
    release_on
   FROM schedule.share;

-- seating.report_run
-- One row a published allocation run, at most one a term; filled counts requests met.
create view seating.report_run with (security_invoker = true) as
 SELECT agency_id,
    id AS run_id,
    term_id,
    policy,
    objective,
    lottery,
    seats_per_student,
    shares,
    students,
    sections,
    requests,
    seats,
    filled,
    students_seated,
    first_choices,
    published_at
   FROM seating.allocation_run
  WHERE status = 'PUBLISHED'::text;

-- seating.report_seat
-- One row a student and section in which the student sits, waits or sat; rank 1 is the first choice. first_day is null for the term's first, last_day is null while seated.
create view seating.report_seat with (security_invoker = true) as
 SELECT agency_id,
    id AS enrollment_id,
    term_id,
    section_id,
    student_id,
    standing,
    rank,
    band,
    place,
    run_id,
    since,
    first_day,
    last_day
   FROM seating.enrollment;

-- students.report_identity
-- One row an id that ever was a student's, with the id that the student has now: for what was recorded before two were found to be one.
create view students.report_identity with (security_invoker = true) as
 SELECT agency_id,
    id AS student_id,
    COALESCE(merged_into, id) AS now_id
   FROM students.student;

-- students.report_special_population
-- One row a student, population and span of days; the last day is null while it lasts.
create view students.report_special_population with (security_invoker = true) as
 SELECT agency_id,
    student_id,
    population,
    first_day,
    last_day
   FROM students.special_population;

-- students.report_student
-- One row a student of the agency; a student found to be another is left out.
create view students.report_student with (security_invoker = true) as
 SELECT agency_id,
    id AS student_id,
    district_id,
    school_id,
    grade,
    gender,
    birth_date,
    standing,
    vanished_on,
    american_indian,
    asian,
    black,
    pacific_islander,
    white,
    two_or_more_races,
    hispanic,
    residence IS NOT NULL AS out_of_area
   FROM students.student
  WHERE standing <> 'MERGED'::text;
