DROP INDEX ix_response_wave

CREATE INDEX ix_response_wave ON response (wave)

ALTER TABLE review_state RENAME TO review_state_before

CREATE TABLE review_state (
	person TEXT NOT NULL,
	entry TEXT NOT NULL,
	major INTEGER NOT NULL,
	mastery FLOAT NOT NULL,
	answers INTEGER NOT NULL,
	stability FLOAT NOT NULL,
	difficulty FLOAT NOT NULL,
	reviewed_at DATETIME NOT NULL,
	due_at DATETIME NOT NULL,
	CONSTRAINT pk_review_state PRIMARY KEY (person, entry, major)
) WITHOUT ROWID

INSERT INTO review_state
SELECT
	person,
	entry,
	major,
	mastery,
	answers,
	json_extract(card, '$.stability'),
	json_extract(card, '$.difficulty'),
	substr(replace(replace(json_extract(card, '$.last_review'), 'T', ' '), '+00:00', '') || '.000000', 1, 26),
	due_at
FROM review_state_before

DROP TABLE review_state_before

ALTER TABLE asked RENAME TO asked_before

CREATE TABLE asked (
	attempt TEXT NOT NULL,
	position INTEGER NOT NULL,
	question_rev TEXT NOT NULL,
	served_at DATETIME,
	CONSTRAINT pk_asked PRIMARY KEY (attempt, position),
	CONSTRAINT fk_asked_attempt FOREIGN KEY(attempt) REFERENCES attempt (id) ON DELETE CASCADE,
	CONSTRAINT fk_asked_question_rev FOREIGN KEY(question_rev) REFERENCES question_rev (id)
) WITHOUT ROWID

INSERT INTO asked SELECT * FROM asked_before

DROP TABLE asked_before

ALTER TABLE cell RENAME TO cell_before

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
) WITHOUT ROWID

INSERT INTO cell SELECT * FROM cell_before

DROP TABLE cell_before

ALTER TABLE pattern RENAME TO pattern_before

CREATE TABLE pattern (
	wave TEXT NOT NULL,
	team TEXT NOT NULL,
	entry TEXT NOT NULL,
	major INTEGER NOT NULL,
	marks TEXT NOT NULL,
	persons INTEGER NOT NULL,
	CONSTRAINT pk_pattern PRIMARY KEY (wave, team, entry, major, marks)
) WITHOUT ROWID

INSERT INTO pattern SELECT * FROM pattern_before

DROP TABLE pattern_before
