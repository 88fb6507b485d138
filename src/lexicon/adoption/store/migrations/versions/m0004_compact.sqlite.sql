DROP INDEX ix_standing_cell

ALTER TABLE review_state RENAME TO review_state_before

CREATE TABLE review_state (
	person TEXT NOT NULL,
	entry TEXT NOT NULL,
	major INTEGER NOT NULL,
	mastery FLOAT NOT NULL,
	answers INTEGER NOT NULL,
	card TEXT NOT NULL,
	due_at DATETIME NOT NULL,
	CONSTRAINT pk_review_state PRIMARY KEY (person, entry, major)
) WITHOUT ROWID

INSERT INTO review_state SELECT * FROM review_state_before

DROP TABLE review_state_before

ALTER TABLE standing RENAME TO standing_before

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
) WITHOUT ROWID

INSERT INTO standing SELECT * FROM standing_before

DROP TABLE standing_before
