-- Sheets of practices that bodies write, and what bodies say of any sheet. No personal data: a body
-- is known by its SIRET, and no agent is named. A sheet of the library is known by its slug, one of
-- a body by its id.

-- practice -----------------------------------------------------------------------------------
create table own_practice (
  id uuid primary key,
  siret text not null,
  slug text not null,
  -- texts by name in the folder
  files jsonb not null,
  -- as they came from another installation; null: written here
  imported jsonb,
  published boolean not null,
  version integer not null,
  written_at timestamptz not null,
  unique (siret, slug)
);
create table practice_feedback (
  id uuid primary key,
  sheet text not null,
  siret text not null,
  content jsonb not null,
  version integer not null,
  written_at timestamptz not null
);
create index practice_feedback_sheet on practice_feedback (sheet);
create table practice_rating (
  sheet text not null,
  siret text not null,
  level smallint not null check (level between 1 and 4),
  primary key (sheet, siret)
);
create table practice_reuse (
  sheet text not null,
  siret text not null,
  since timestamptz not null,
  primary key (sheet, siret)
);
