CREATE TABLE cell (
	wave TEXT NOT NULL,
	team TEXT NOT NULL,
	entry TEXT NOT NULL,
	major INTEGER NOT NULL,
	persons INTEGER NOT NULL,
	answers INTEGER NOT NULL,
	"right" INTEGER NOT NULL,
	rushed INTEGER NOT NULL,
	CONSTRAINT pk_cell PRIMARY KEY (wave, team, entry, major)
)

CREATE TABLE log_unlock (
	reason TEXT NOT NULL,
	CONSTRAINT pk_log_unlock PRIMARY KEY (reason)
)

CREATE TABLE pattern (
	wave TEXT NOT NULL,
	team TEXT NOT NULL,
	entry TEXT NOT NULL,
	major INTEGER NOT NULL,
	marks TEXT NOT NULL,
	persons INTEGER NOT NULL,
	CONSTRAINT pk_pattern PRIMARY KEY (wave, team, entry, major, marks)
)

CREATE TABLE person (
	id TEXT NOT NULL,
	pseudonym TEXT NOT NULL,
	team TEXT DEFAULT '' NOT NULL,
	locale TEXT DEFAULT '' NOT NULL,
	roles TEXT DEFAULT '[]' NOT NULL,
	created_at TIMESTAMP WITH TIME ZONE NOT NULL,
	noticed_at TIMESTAMP WITH TIME ZONE,
	erased_at TIMESTAMP WITH TIME ZONE,
	CONSTRAINT pk_person PRIMARY KEY (id),
	CONSTRAINT uq_person_pseudonym UNIQUE (pseudonym)
)

CREATE TABLE question_rev (
	id TEXT NOT NULL,
	question TEXT NOT NULL,
	revision TEXT NOT NULL,
	entry TEXT NOT NULL,
	major INTEGER NOT NULL,
	kind TEXT NOT NULL,
	use TEXT NOT NULL,
	form TEXT NOT NULL,
	payload TEXT NOT NULL,
	key TEXT NOT NULL,
	key_sha256 TEXT NOT NULL,
	guess FLOAT NOT NULL,
	kept_at TIMESTAMP WITH TIME ZONE NOT NULL,
	voided_at TIMESTAMP WITH TIME ZONE,
	CONSTRAINT pk_question_rev PRIMARY KEY (id)
)

CREATE INDEX ix_question_rev_question ON question_rev (question)

CREATE TABLE review_state (
	person TEXT NOT NULL,
	entry TEXT NOT NULL,
	major INTEGER NOT NULL,
	mastery FLOAT NOT NULL,
	answers INTEGER NOT NULL,
	card TEXT NOT NULL,
	due_at TIMESTAMP WITH TIME ZONE NOT NULL,
	CONSTRAINT pk_review_state PRIMARY KEY (person, entry, major)
)

CREATE TABLE snapshot (
	taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
	wave TEXT NOT NULL,
	team TEXT NOT NULL,
	entry TEXT NOT NULL,
	major INTEGER NOT NULL,
	people INTEGER NOT NULL,
	"right" INTEGER,
	low INTEGER,
	mode INTEGER,
	high INTEGER,
	suppressed BOOLEAN NOT NULL,
	CONSTRAINT pk_snapshot PRIMARY KEY (taken_at, wave, team, entry, major)
)

CREATE TABLE standing (
	wave TEXT NOT NULL,
	person TEXT NOT NULL,
	entry TEXT NOT NULL,
	major INTEGER NOT NULL,
	team TEXT NOT NULL,
	answers INTEGER NOT NULL,
	"right" INTEGER NOT NULL,
	rushed INTEGER NOT NULL,
	marks TEXT NOT NULL,
	CONSTRAINT pk_standing PRIMARY KEY (wave, person, entry, major, team)
)

CREATE TABLE wave (
	id TEXT NOT NULL,
	number INTEGER NOT NULL,
	entries TEXT NOT NULL,
	forms TEXT NOT NULL,
	teams TEXT NOT NULL,
	each_entry INTEGER NOT NULL,
	opens_at TIMESTAMP WITH TIME ZONE NOT NULL,
	closes_at TIMESTAMP WITH TIME ZONE NOT NULL,
	closed_at TIMESTAMP WITH TIME ZONE,
	CONSTRAINT pk_wave PRIMARY KEY (id),
	CONSTRAINT uq_wave_number UNIQUE (number)
)

CREATE TABLE attempt (
	id TEXT NOT NULL,
	person TEXT NOT NULL,
	wave TEXT NOT NULL,
	entries TEXT NOT NULL,
	opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
	closed_at TIMESTAMP WITH TIME ZONE,
	CONSTRAINT pk_attempt PRIMARY KEY (id),
	CONSTRAINT fk_attempt_person FOREIGN KEY(person) REFERENCES person (id)
)

CREATE INDEX ix_attempt_person ON attempt (person)

CREATE UNIQUE INDEX uq_attempt_one_of_a_wave ON attempt (person, wave) WHERE wave <> ''

CREATE UNIQUE INDEX uq_attempt_one_open ON attempt (person) WHERE wave = '' AND closed_at IS NULL

CREATE TABLE identity (
	person TEXT NOT NULL,
	email TEXT,
	name TEXT DEFAULT '' NOT NULL,
	subject TEXT,
	CONSTRAINT pk_identity PRIMARY KEY (person),
	CONSTRAINT fk_identity_person FOREIGN KEY(person) REFERENCES person (id) ON DELETE CASCADE,
	CONSTRAINT uq_identity_email UNIQUE (email),
	CONSTRAINT uq_identity_subject UNIQUE (subject)
)

CREATE TABLE link (
	id TEXT NOT NULL,
	person TEXT NOT NULL,
	purpose TEXT NOT NULL,
	created_at TIMESTAMP WITH TIME ZONE NOT NULL,
	expires_at TIMESTAMP WITH TIME ZONE,
	revoked_at TIMESTAMP WITH TIME ZONE,
	last_used_at TIMESTAMP WITH TIME ZONE,
	CONSTRAINT pk_link PRIMARY KEY (id),
	CONSTRAINT fk_link_person FOREIGN KEY(person) REFERENCES person (id) ON DELETE CASCADE
)

CREATE INDEX ix_link_person ON link (person)

CREATE TABLE roster_event (
	person TEXT NOT NULL,
	at TIMESTAMP WITH TIME ZONE NOT NULL,
	team TEXT NOT NULL,
	CONSTRAINT pk_roster_event PRIMARY KEY (person, at),
	CONSTRAINT fk_roster_event_person FOREIGN KEY(person) REFERENCES person (id) ON DELETE CASCADE
)

CREATE TABLE asked (
	attempt TEXT NOT NULL,
	position INTEGER NOT NULL,
	question_rev TEXT NOT NULL,
	served_at TIMESTAMP WITH TIME ZONE,
	CONSTRAINT pk_asked PRIMARY KEY (attempt, position),
	CONSTRAINT fk_asked_attempt FOREIGN KEY(attempt) REFERENCES attempt (id) ON DELETE CASCADE,
	CONSTRAINT fk_asked_question_rev FOREIGN KEY(question_rev) REFERENCES question_rev (id)
)

CREATE TABLE response (
	id TEXT NOT NULL,
	attempt TEXT NOT NULL,
	position INTEGER NOT NULL,
	turn INTEGER NOT NULL,
	person TEXT NOT NULL,
	team TEXT NOT NULL,
	wave TEXT NOT NULL,
	question_rev TEXT NOT NULL,
	entry TEXT NOT NULL,
	major INTEGER NOT NULL,
	language TEXT NOT NULL,
	answer TEXT NOT NULL,
	"right" BOOLEAN NOT NULL,
	score FLOAT NOT NULL,
	first BOOLEAN NOT NULL,
	rushed BOOLEAN NOT NULL,
	served_at TIMESTAMP WITH TIME ZONE NOT NULL,
	answered_at TIMESTAMP WITH TIME ZONE NOT NULL,
	CONSTRAINT pk_response PRIMARY KEY (id),
	CONSTRAINT fk_response_attempt FOREIGN KEY(attempt) REFERENCES attempt (id),
	CONSTRAINT fk_response_question_rev FOREIGN KEY(question_rev) REFERENCES question_rev (id)
)

CREATE INDEX ix_response_wave ON response (wave, entry)

CREATE UNIQUE INDEX uq_response_first ON response (person, question_rev, wave) WHERE "first"

CREATE UNIQUE INDEX uq_response_turn ON response (attempt, position, turn)

CREATE FUNCTION response_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (SELECT 1 FROM log_unlock) THEN
		RAISE EXCEPTION 'the log of answers is never changed';
	END IF;
	RETURN COALESCE(NEW, OLD);
END $$

CREATE TRIGGER response_not_changed BEFORE UPDATE OR DELETE ON response
FOR EACH ROW EXECUTE FUNCTION response_kept()

CREATE TRIGGER response_not_emptied BEFORE TRUNCATE ON response
FOR EACH STATEMENT EXECUTE FUNCTION response_kept()

CREATE TABLE workshop (
	id TEXT NOT NULL,
	title TEXT NOT NULL,
	code TEXT NOT NULL,
	phase TEXT NOT NULL,
	plan TEXT NOT NULL,
	revision INTEGER NOT NULL,
	opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
	closed_at TIMESTAMP WITH TIME ZONE,
	paper TEXT DEFAULT '' NOT NULL,
	CONSTRAINT pk_workshop PRIMARY KEY (id),
	CONSTRAINT uq_workshop_code UNIQUE (code)
)

CREATE TABLE workshop_seat (
	id TEXT NOT NULL,
	workshop TEXT NOT NULL,
	person TEXT NOT NULL,
	ticket TEXT NOT NULL,
	team TEXT NOT NULL,
	language TEXT NOT NULL,
	shows BOOLEAN NOT NULL,
	joined_at TIMESTAMP WITH TIME ZONE NOT NULL,
	left_at TIMESTAMP WITH TIME ZONE,
	CONSTRAINT pk_workshop_seat PRIMARY KEY (id),
	CONSTRAINT fk_workshop_seat_workshop FOREIGN KEY(workshop) REFERENCES workshop (id) ON DELETE CASCADE,
	CONSTRAINT uq_workshop_seat_ticket UNIQUE (ticket)
)

CREATE INDEX ix_workshop_seat_workshop ON workshop_seat (workshop)

CREATE UNIQUE INDEX uq_workshop_seat_person ON workshop_seat (workshop, person) WHERE person <> ''

CREATE TABLE workshop_answer (
	seat TEXT NOT NULL,
	kind TEXT NOT NULL,
	about TEXT NOT NULL,
	value TEXT NOT NULL,
	written_at TIMESTAMP WITH TIME ZONE NOT NULL,
	CONSTRAINT pk_workshop_answer PRIMARY KEY (seat, kind, about),
	CONSTRAINT fk_workshop_answer_seat FOREIGN KEY(seat) REFERENCES workshop_seat (id) ON DELETE CASCADE
)

CREATE TABLE workshop_wording (
	id TEXT NOT NULL,
	workshop TEXT NOT NULL,
	entry TEXT NOT NULL,
	language TEXT NOT NULL,
	text TEXT NOT NULL,
	written_at TIMESTAMP WITH TIME ZONE NOT NULL,
	CONSTRAINT pk_workshop_wording PRIMARY KEY (id),
	CONSTRAINT fk_workshop_wording_workshop FOREIGN KEY(workshop) REFERENCES workshop (id) ON DELETE CASCADE
)

CREATE INDEX ix_workshop_wording_workshop ON workshop_wording (workshop)

CREATE TABLE workshop_vote (
	seat TEXT NOT NULL,
	entry TEXT NOT NULL,
	wording TEXT NOT NULL,
	voted_at TIMESTAMP WITH TIME ZONE NOT NULL,
	CONSTRAINT pk_workshop_vote PRIMARY KEY (seat, entry),
	CONSTRAINT fk_workshop_vote_seat FOREIGN KEY(seat) REFERENCES workshop_seat (id) ON DELETE CASCADE,
	CONSTRAINT fk_workshop_vote_wording FOREIGN KEY(wording) REFERENCES workshop_wording (id) ON DELETE CASCADE
)

CREATE TABLE workshop_choice (
	workshop TEXT NOT NULL,
	about TEXT NOT NULL,
	kind TEXT NOT NULL,
	value TEXT NOT NULL,
	texts TEXT NOT NULL,
	chosen_at TIMESTAMP WITH TIME ZONE NOT NULL,
	CONSTRAINT pk_workshop_choice PRIMARY KEY (workshop, about),
	CONSTRAINT fk_workshop_choice_workshop FOREIGN KEY(workshop) REFERENCES workshop (id) ON DELETE CASCADE
)

CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)

CREATE TABLE departed (
	question_rev TEXT NOT NULL,
	wave TEXT NOT NULL,
	team TEXT NOT NULL,
	people INTEGER NOT NULL,
	"right" INTEGER NOT NULL,
	rushed INTEGER NOT NULL,
	CONSTRAINT pk_departed PRIMARY KEY (question_rev, wave, team),
	CONSTRAINT fk_departed_question_rev FOREIGN KEY(question_rev) REFERENCES question_rev (id)
)

INSERT INTO alembic_version VALUES ('0004')

INSERT INTO cell ("wave", "team", "entry", "major", "persons", "answers", "right", "rushed") VALUES (
	'',
	'marketing',
	'stage/mql',
	2,
	1,
	1,
	1,
	0
)

INSERT INTO person ("id", "pseudonym", "team", "locale", "roles", "created_at", "noticed_at", "erased_at") VALUES (
	'ann',
	'ann',
	'marketing',
	'',
	'["member"]',
	'2026-11-23 09:00:00.000000+00',
	NULL,
	NULL
)

INSERT INTO question_rev ("id", "question", "revision", "entry", "major", "kind", "use", "form", "payload", "key", "key_sha256", "guess", "kept_at", "voided_at") VALUES (
	'5a17314f119308304c8bf72d8c86b8fa',
	'both',
	'61236812255c30a7ad0d32cabd1c6a8f41255315040b7905fd2f282a0224671e',
	'stage/mql',
	2,
	'multiple',
	'practice',
	'',
	'{"id":"both","kind":"multiple","about":"stage/mql@2","use":"practice","text":{"en":"Asked?","fr":"Demandé ?"},"feedback":{},"options":{"lead":{"en":"lead","fr":"lead"},"mql":{"en":"mql","fr":"mql"},"sal":{"en":"sal","fr":"sal"}},"key":["lead","mql"]}',
	'["lead","mql"]',
	'd486b2664ae29dc1578dc771b32c3547e76827663aedabea3842aab597f3fda5',
	0.14285714285714285,
	'2026-11-23 09:00:00.000000+00',
	NULL
)

INSERT INTO review_state ("person", "entry", "major", "mastery", "answers", "card", "due_at") VALUES (
	'ann',
	'stage/mql',
	2,
	0.7112771739130435,
	1,
	'{"card_id":0,"state":2,"step":null,"stability":2.3065,"difficulty":2.118103970459016,"due":"2026-11-25T09:00:09.250000+00:00","last_review":"2026-11-23T09:00:09.250000+00:00"}',
	'2026-11-25 09:00:09.250000+00'
)

INSERT INTO standing ("wave", "person", "entry", "major", "team", "answers", "right", "rushed", "marks") VALUES (
	'',
	'ann',
	'stage/mql',
	2,
	'marketing',
	1,
	1,
	0,
	''
)

INSERT INTO attempt ("id", "person", "wave", "entries", "opened_at", "closed_at") VALUES (
	'a1',
	'ann',
	'',
	'[]',
	'2026-11-23 09:00:00.000000+00',
	NULL
)

INSERT INTO roster_event ("person", "at", "team") VALUES (
	'ann',
	'2026-11-23 09:00:00.000000+00',
	'marketing'
)

INSERT INTO asked ("attempt", "position", "question_rev", "served_at") VALUES (
	'a1',
	1,
	'5a17314f119308304c8bf72d8c86b8fa',
	'2026-11-23 09:00:00.000000+00'
)

INSERT INTO response ("id", "attempt", "position", "turn", "person", "team", "wave", "question_rev", "entry", "major", "language", "answer", "right", "score", "first", "rushed", "served_at", "answered_at") VALUES (
	'r1',
	'a1',
	1,
	0,
	'ann',
	'marketing',
	'',
	'5a17314f119308304c8bf72d8c86b8fa',
	'stage/mql',
	2,
	'en',
	'["lead","mql"]',
	true,
	1.0,
	true,
	false,
	'2026-11-23 09:00:00.000000+00',
	'2026-11-23 09:00:09.250000+00'
)
