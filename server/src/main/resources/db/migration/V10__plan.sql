-- What bodies undertake to do better. Of agents: who is in charge, their professional address while
-- reminders are wanted, and the name under which they wrote.
create table plan_action (
  id uuid primary key,
  siret text not null,
  version int not null check (version > 0),
  -- A named place of the body; empty: the whole structure.
  site text not null,
  title text not null check (title <> ''),
  -- Founding sheet that it comes from or is about.
  practice int check (practice between 1 and 36),
  -- In quarters, from 4 (1, little) to 16 (4, much).
  gain int not null check (gain between 4 and 16),
  effort int not null check (effort between 4 and 16),
  -- Why gain and effort are not those of the sheet.
  reassessment text not null,
  owner text not null,
  email text not null,
  reminded boolean not null,
  starts_on date not null,
  due_on date not null,
  state text not null check (state in ('à faire', 'en cours', 'faite', 'abandonnée')),
  done_on date,
  reason text not null,
  note text not null,
  steps jsonb not null,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  changed_by_name text not null,
  check (starts_on <= due_on),
  check ((state = 'faite') = (done_on is not null)),
  check (state <> 'abandonnée' or reason <> '')
);
create index plan_action_body on plan_action (siret, due_on);
create index plan_action_due on plan_action (due_on)
  where state in ('à faire', 'en cours') and reminded and email <> '';

-- Through which states an action went; to it is only added.
create table plan_passage (
  action uuid not null references plan_action on delete cascade,
  version int not null,
  state text not null,
  reason text not null,
  agent text not null,
  agent_name text not null,
  at timestamptz not null,
  primary key (action, version)
);

-- Each reminder once: the key is the lock of those who would send it at the same time. The attempt
-- is committed before anything leaves; without an answer it is in doubt, and stays so until an
-- agent asks for another.
create table plan_reminder (
  action uuid not null references plan_action on delete cascade,
  due_on date not null,
  kind text not null check (kind in ('avant', 'jour', 'retard')),
  state text not null
    check (state in ('tentative', 'envoyé', 'reporté', 'refusé', 'incertain')),
  attempts int not null,
  message_id text not null,
  attempted_at timestamptz not null,
  -- SMTP reply code, or why the relay was not reached.
  failure text,
  primary key (action, due_on, kind)
);
