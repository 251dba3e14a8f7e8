-- Self-diagnoses of bodies. Nothing of the people they serve; of agents, the name under which they
-- answered.
create table diagnosis (
  id uuid primary key,
  siret text not null,
  -- A named place of the body; empty: the whole structure.
  site text not null,
  state text not null check (state in ('en cours', 'arrêté')),
  name text not null,
  day date,
  volumes jsonb not null,
  header_version int not null default 0,
  started_at timestamptz not null,
  started_by text not null,
  started_by_name text not null,
  closed_at timestamptz,
  closed_by text,
  closed_by_name text,
  check ((state = 'arrêté')
    = (closed_at is not null and closed_by is not null and closed_by_name is not null)),
  check (state = 'en cours' or day is not null)
);
-- Agents who start at the same time work on the same one.
create unique index diagnosis_open on diagnosis (siret, site) where state = 'en cours';
create index diagnosis_body on diagnosis (siret, day);

-- Every version of every answer, so that whoever answers is compared with what they had before
-- their eyes. The key is the lock: of two who answer the same version, one is second.
create table diagnosis_answer (
  diagnosis uuid not null references diagnosis on delete cascade,
  question int not null check (question between 1 and 36),
  version int not null check (version > 0),
  -- Null: taken back.
  answer text check (answer in ('oui', 'non', 'sans objet')),
  note text not null,
  -- What the installation showed and the agent took over, as it was worded then.
  evidence text,
  agent text not null,
  agent_name text not null,
  at timestamptz not null,
  primary key (diagnosis, question, version)
);

-- What is closed stays as it is: a mistake is mended in the next one.
create function refuse_change_of_closed_diagnosis() returns trigger language plpgsql as
  $$ begin raise exception 'a closed diagnosis does not change'; end $$;
create trigger diagnosis_closed before update or delete on diagnosis
  for each row when (old.state = 'arrêté') execute function refuse_change_of_closed_diagnosis();
create function refuse_answer_to_closed_diagnosis() returns trigger language plpgsql as
  $$ begin
    if exists (select from diagnosis where id = new.diagnosis and state = 'arrêté') then
      raise exception 'a closed diagnosis does not change';
    end if;
    return new;
  end $$;
create trigger diagnosis_answer_added before insert on diagnosis_answer
  for each row execute function refuse_answer_to_closed_diagnosis();
create trigger diagnosis_answer_kept before update on diagnosis_answer
  for each row execute function refuse_change_of_closed_diagnosis();

-- Bodies whose rates may be compared with others'; a line for each agreement, ended or not.
create table diagnosis_agreement (
  siret text not null,
  agreed_at timestamptz not null,
  agreed_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (siret, agreed_at)
);
create unique index diagnosis_agreement_current on diagnosis_agreement (siret)
  where withdrawn_at is null;

-- Comparisons as they were shown: what the next one is held against, so that the difference of two
-- is never the rates of one body.
create table diagnosis_comparison (
  id uuid primary key,
  taken_on date not null unique
);
-- Whole percents of the bodies that a comparison counts; lever 0 is the whole. A lever that it does
-- not show has no rates.
create table diagnosis_comparison_rate (
  comparison uuid not null references diagnosis_comparison on delete cascade,
  lever int not null check (lever between 0 and 4),
  siret text not null,
  percent int not null check (percent between 0 and 100),
  primary key (comparison, lever, siret)
);
