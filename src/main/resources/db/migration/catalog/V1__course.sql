create schema catalog;
grant usage on schema catalog to ropeway_app;

create function catalog.plain(words text) returns text immutable parallel safe language sql
  return translate(lower(words), 'áàâäéèêëíìîïóòôöúùûüñç', 'aaaaeeeeiiiioooouuuunc');
comment on function catalog.plain is 'Lower case without accents, so that "mecanica" finds "Mecánica".';

create function catalog.searchable(title text, title_es text, rest text) returns tsvector
  immutable parallel safe language sql
  return setweight(to_tsvector('english'::regconfig, catalog.plain(title)), 'A')
      || setweight(to_tsvector('spanish'::regconfig, catalog.plain(coalesce(title_es, ''))), 'A')
      || setweight(to_tsvector('simple'::regconfig, catalog.plain(title || ' ' || coalesce(title_es, ''))), 'B')
      || setweight(to_tsvector('english'::regconfig, catalog.plain(rest)), 'C');

create function catalog.query(words text) returns tsquery immutable parallel safe language sql
  return websearch_to_tsquery('english'::regconfig, catalog.plain(words))
      || websearch_to_tsquery('spanish'::regconfig, catalog.plain(words))
      || coalesce((select string_agg(word || ':*', ' & ')
                     from regexp_split_to_table(catalog.plain(words), '[^a-z0-9]+') as word
                    where word <> ''), '')::tsquery;
comment on function catalog.query is 'Words as people type them: in English or Spanish, or the beginnings of words of a title.';

create table catalog.course (
  agency_id      uuid          not null default current_setting('ropeway.agency')::uuid references agency.agency,
  id             uuid          not null,
  code           text          not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$'),
  title          text          not null check (title <> ''),
  title_es       text,
  description    text          not null,
  pathway        text          not null check (pathway ~ '^[0-9]{3}$'),
  level          text          not null check (level in ('INTRODUCTORY', 'CONCENTRATOR', 'CAPSTONE')),
  minutes        int           not null check (minutes >= 0),
  credits        numeric(5, 2) not null check (credits >= 0),
  method         text          not null check (method in ('CLASSROOM', 'COMMUNITY_CLASSROOM', 'COOPERATIVE')),
  state_code     text          not null check (state_code ~ '^[78][0-9]{3}$'),
  certifications text[]        not null,
  least_age      int           check (least_age between 10 and 30),
  least_grade    int           check (least_grade between 0 and 13),
  rule_why       text,
  rule_source    text,
  college        text,
  college_code   text,
  college_units  numeric(4, 2) check (college_units > 0),
  leads_to       text          not null,
  cost           text          not null,
  active         boolean       not null,
  searchable     tsvector      not null generated always as (
                   catalog.searchable(title, title_es, code || ' ' || description || ' ' || leads_to)) stored,
  primary key (agency_id, id),
  unique (agency_id, code),
  check ((least_age is null and least_grade is null) = (rule_source is null)),
  check ((rule_why is null) = (rule_source is null)),
  check (num_nulls(college, college_code, college_units) in (0, 3))
);
comment on column catalog.course.minutes is 'Instruction in the whole course, in minutes.';
call ropeway.protect('catalog.course', 'select, insert, update');

create table catalog.prerequisite (
  agency_id uuid not null default current_setting('ropeway.agency')::uuid,
  course_id uuid not null,
  needs_id  uuid not null,
  primary key (agency_id, course_id, needs_id),
  foreign key (agency_id, course_id) references catalog.course,
  foreign key (agency_id, needs_id) references catalog.course,
  check (course_id <> needs_id)
);
comment on table catalog.prerequisite is 'A student has passed needs_id before taking course_id.';
create index prerequisite_of_later on catalog.prerequisite (agency_id, needs_id);
call ropeway.protect('catalog.prerequisite', 'select, insert, update, delete');

create table catalog.public_text (
  agency_id uuid not null default current_setting('ropeway.agency')::uuid references agency.agency,
  topic     text not null check (topic in ('ABOUT', 'HOW_TO_ENROLL', 'COST', 'TRANSPORTATION', 'CONTACT')),
  language  text not null check (language in ('en', 'es')),
  words     text not null check (words <> ''),
  primary key (agency_id, topic, language)
);
comment on table catalog.public_text is 'What the agency says about itself on its public pages; where it says nothing, the program''s usual words stand.';
call ropeway.protect('catalog.public_text', 'select, insert, update, delete');

create view catalog.report_course with (security_invoker = true) as
  select agency_id, id as course_id, code, title, title_es, description, pathway, level, minutes, credits, method,
         state_code, certifications, least_age, least_grade, college, college_code, college_units, leads_to, active, searchable
    from catalog.course;
comment on view catalog.report_course is 'One row a course.';
grant select on catalog.report_course to ropeway_app;
