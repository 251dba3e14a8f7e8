-- The chain, room by room. Personal data are in: person, fact, detection (explanation),
-- ambiguous_pair, message (address, text), procedure_answer, contact_event (note). All of them
-- expire. Nothing about people found not entitled is ever written here, but pseudonymous traces
-- and counters.

-- privacy ------------------------------------------------------------------------------------
create table audit_event (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  processing text,
  action text not null,
  object text,
  result text not null,
  detail text not null default ''
);
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'the audit log is append-only'; end $$;
create trigger audit_event_append_only before update or delete on audit_event
  for each statement execute function refuse_change();

-- Proof that the keys in use are those that made the hashes below; the keys are never here.
create table key_fingerprint (
  key_name text primary key,
  fingerprint bytea not null
);

create table objection (
  id uuid primary key,
  processing text not null,
  channel text not null,
  recorded_at timestamptz not null,
  expires_on date not null
);
create table objection_hash (
  objection uuid not null references objection on delete cascade,
  hash bytea not null,
  primary key (objection, hash)
);
create index objection_hash_lookup on objection_hash (hash);

create table renunciation_hash (
  processing text not null,
  right_slug text not null,
  hash bytea not null,
  recorded_at timestamptz not null,
  expires_on date not null,
  primary key (processing, right_slug, hash)
);

create table exchange_trace (
  id bigint generated always as identity primary key,
  processing text not null,
  pseudonym bytea not null,
  source text not null,
  at timestamptz not null,
  expires_on date not null
);
create index exchange_trace_lookup on exchange_trace (pseudonym);
create index exchange_trace_expiry on exchange_trace (expires_on);

create table destruction_record (
  id uuid primary key,
  processing text not null,
  run uuid,
  reason text not null,
  destroyed int not null,
  at timestamptz not null,
  checks text not null default ''
);

-- exchange -----------------------------------------------------------------------------------
create table delivery (
  id uuid primary key,
  processing text not null,
  source text not null,
  file_name text not null,
  file_sha256 bytea not null,
  received_at timestamptz not null,
  as_of date not null,
  expires_on date not null,
  rows_read int not null,
  rows_refused int not null,
  state text not null check (state in ('reçue', 'exploitée', 'détruite')),
  unique (processing, source, file_sha256)
);
create table delivery_refusal (
  delivery uuid not null references delivery on delete cascade,
  line int not null,
  column_name text not null,
  code text not null,
  reason text not null,
  mend text not null
);
create index delivery_refusal_lookup on delivery_refusal (delivery, line);
create table delivery_dropped_column (
  delivery uuid not null references delivery on delete cascade,
  column_name text not null,
  primary key (delivery, column_name)
);

-- person -------------------------------------------------------------------------------------
create table person (
  id uuid primary key,
  processing text not null,
  birth_name text not null,
  usage_name text,
  given_names text not null,
  sex text check (sex in ('FEMALE', 'MALE')),
  birth_date text not null,
  birth_place text,
  match_key text not null,
  search_text text not null,
  email text,
  phone text,
  address text,
  received_at timestamptz not null,
  expires_on date not null
);
create index person_match on person (processing, match_key);

create table ambiguous_pair (
  id uuid primary key,
  processing text not null,
  run uuid not null,
  source text not null,
  reason text not null,
  left_traits jsonb not null,
  right_traits jsonb not null,
  expires_on date not null
);

-- detection ----------------------------------------------------------------------------------
create table detection_run (
  id uuid primary key,
  processing text not null,
  right_slug text not null,
  is_dry boolean not null,
  evaluated_on date not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  started_by text not null,
  state text not null check (state in ('en cours', 'terminée', 'échouée')),
  tally jsonb not null default '{}'
);
create table detection (
  id uuid primary key,
  run uuid not null references detection_run,
  processing text not null,
  right_slug text not null,
  recipient uuid not null references person,
  kind text not null check (kind in ('ELIGIBLE', 'TO_COMPLETE', 'HELD', 'FAILED')),
  certainty text check (certainty in ('CERTAIN', 'PROBABLE', 'POSSIBLE')),
  amount_cents bigint,
  is_for_agent_only boolean not null,
  is_reachable boolean not null,
  missing_facts jsonb not null default '[]',
  explanation text not null,
  detected_at timestamptz not null,
  expires_on date not null
);
create index detection_of_run on detection (run);
create index detection_of_recipient on detection (recipient);
create table detection_member (
  detection uuid not null references detection on delete cascade,
  person uuid not null references person,
  role text not null,
  primary key (detection, person, role)
);
create index detection_member_person on detection_member (person);
create table fact (
  detection uuid not null references detection on delete cascade,
  name text not null,
  value jsonb not null,
  is_certified boolean not null,
  is_corrected boolean not null default false,
  processing text not null,
  source text not null,
  source_title text not null,
  partner text not null,
  as_of date not null,
  received_at timestamptz not null,
  expires_on date not null,
  primary key (detection, name)
);

-- campaign -----------------------------------------------------------------------------------
create table campaign (
  id uuid primary key,
  processing text not null,
  right_slug text not null,
  run uuid not null references detection_run,
  title text not null,
  state text not null
    check (state in ('préparée', 'approuvée une fois', 'approuvée', 'en envoi', 'terminée', 'abandonnée')),
  created_at timestamptz not null,
  created_by text not null,
  unique (run)
);
create table campaign_approval (
  campaign uuid not null references campaign,
  agent text not null,
  at timestamptz not null,
  primary key (campaign, agent)
);

-- message ------------------------------------------------------------------------------------
create table message (
  id uuid primary key,
  kind text not null check (kind in ('proposition', 'accusé de réception')),
  campaign uuid references campaign,
  detection uuid,
  person uuid,
  processing text not null,
  right_slug text not null,
  body_name text not null,
  sender text not null,
  reply_to text not null,
  code text not null unique,
  link_token text unique,
  address text,
  subject text,
  text_body text,
  html_body text,
  state text not null
    check (state in ('à envoyer', 'tentative', 'envoyé', 'incertain', 'refusé', 'annulé')),
  message_id text unique,
  instance uuid,
  attempts int not null default 0,
  not_before timestamptz not null,
  attempted_at timestamptz,
  doubtful_since timestamptz,
  sent_at timestamptz,
  failure text,
  opened_at timestamptz,
  expires_on date not null
);
create index message_to_send on message (not_before) where state = 'à envoyer';
create index message_attempted on message (instance) where state = 'tentative';
create index message_uncertain on message (processing) where state = 'incertain';
create index message_of_detection on message (detection);
create index message_of_person on message (person);
create index message_of_campaign on message (campaign, state);
create unique index message_once on message (campaign, detection) where kind = 'proposition';

-- procedure ----------------------------------------------------------------------------------
create table procedure (
  id uuid primary key,
  detection uuid not null unique,
  -- Null once the person's data are destroyed: the count remains.
  person uuid,
  processing text not null,
  right_slug text not null,
  campaign uuid,
  state text not null
    check (state in ('proposée', 'ouverte', 'confirmée', 'renoncée', 'opposée', 'attribuée', 'à instruire')),
  opened_at timestamptz,
  decided_at timestamptz,
  awarded_at timestamptz,
  decided_by text,
  expires_on date not null
);
create table procedure_answer (
  procedure uuid not null references procedure on delete cascade,
  field_key text not null,
  answer text not null,
  is_correction boolean not null,
  at timestamptz not null,
  primary key (procedure, field_key)
);
create table procedure_step (
  id bigint generated always as identity primary key,
  procedure uuid not null references procedure on delete cascade,
  step text not null,
  actor text not null,
  at timestamptz not null
);

-- contact ------------------------------------------------------------------------------------
create table contact_event (
  id uuid primary key,
  processing text not null,
  -- The timeline goes with the person.
  person uuid not null references person on delete cascade,
  agent text not null,
  channel text not null,
  action text not null,
  note text not null default '',
  at timestamptz not null,
  expires_on date not null
);
