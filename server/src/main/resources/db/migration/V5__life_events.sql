-- Life events. Personal data are in: own_household (content), own_member, life_event (data, until it
-- is handled), exchange_request (identity, until it is written out). All of them expire.

-- exchange -----------------------------------------------------------------------------------
-- What the body must ask of a partner because something happened to somebody.
create table exchange_request (
  id uuid primary key,
  processing text not null,
  source text not null,
  purpose text not null,
  reason text not null,
  identity jsonb,
  asked_at timestamptz not null,
  expires_on date not null,
  state text not null check (state in ('à transmettre', 'transmise', 'échue')),
  event uuid not null,
  unique (event, source)
);
create index exchange_request_to_write on exchange_request (processing, source)
  where state = 'à transmettre';
create index exchange_request_expiry on exchange_request (expires_on) where identity is not null;

-- detection ----------------------------------------------------------------------------------
-- The body's own data (détention: propre), and nothing that was exchanged: they may be evaluated
-- again when something happens. No outcome is written here.
create table own_household (
  id uuid primary key,
  processing text not null,
  content jsonb not null,
  received_at timestamptz not null,
  expires_on date not null
);
create index own_household_processing on own_household (processing);
create index own_household_expiry on own_household (expires_on);
create table own_member (
  household uuid not null references own_household on delete cascade,
  id uuid not null,
  processing text not null,
  birth_day text not null,
  primary key (household, id)
);
create index own_member_birth on own_member (processing, birth_day);
create index own_member_birthday on own_member (processing, substr(birth_day, 6));
create index own_member_id on own_member (id);

-- A standing run gathers, for a month, those whom events make entitled.
alter table detection_run add column is_standing boolean not null default false;
create unique index detection_run_standing
  on detection_run (processing, right_slug, evaluated_on, right_version) where is_standing;

-- Somebody is sought each time something happens: by the day of birth, which few people share.
create index person_birth on person (processing, birth_date);

-- event --------------------------------------------------------------------------------------
create table life_event (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  processing text not null,
  agreement text not null,
  source text not null,
  event_id text not null,
  type text not null,
  -- Tells the events of one person from those of others, to keep them in order; no longer than
  -- they wait.
  subject bigint,
  data jsonb,
  received_at timestamptz not null,
  expires_on date not null,
  state text not null
    check (state in ('à traiter', 'en cours', 'traité', 'en échec', 'échu')),
  instance uuid,
  attempts int not null default 0,
  not_before timestamptz not null,
  handled_at timestamptz,
  failure text,
  mend text,
  unique (processing, source, event_id)
);
create index life_event_due on life_event (not_before, seq) where state = 'à traiter';
create index life_event_open on life_event (processing, subject, seq)
  where state in ('à traiter', 'en cours');
create index life_event_taken on life_event (instance) where state = 'en cours';
create index life_event_expiry on life_event (expires_on) where data is not null;
create index life_event_failed on life_event (processing, seq) where state = 'en échec';

-- What was refused at the door: counted, never kept.
create table life_event_refusal (
  processing text not null,
  agreement text not null,
  day date not null,
  code text not null,
  reason text not null,
  mend text not null,
  refused int not null,
  last_at timestamptz not null,
  primary key (processing, agreement, day, code, reason)
);

-- Each day is looked through once, whatever the number of instances.
create table calendar_scan (
  processing text not null,
  day date not null,
  emitted int not null,
  at timestamptz not null,
  primary key (processing, day)
);
