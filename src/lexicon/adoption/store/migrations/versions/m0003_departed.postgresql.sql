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
