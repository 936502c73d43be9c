package org.recoupe.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jobs in a database. Safe for use by many threads. */
final class SqlJobs implements Jobs {

    static final int WAITING = 0;
    static final int RUNNING = 1;
    static final int DONE = 2;
    static final int FAILED = 3;

    /** How many that ended are kept of a story. */
    private static final int ENDED_KEPT = 50;

    private static final String SELECT =
            "SELECT job.seq, story.id AS story_id, state, job.created, attempts, ended, problem"
                    + " FROM job JOIN story ON story.seq = job.story";

    private final Database database;
    private final InstantSource clock;

    SqlJobs(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those that ran when the process ended wait again. */
    void takeUpAgain() {
        database.write(connection -> {
            for (long job :
                    Sql.list(connection, row -> row.getLong(1), "SELECT seq FROM job WHERE state = ?", RUNNING)) {
                waitAgain(connection, job);
            }
            return true;
        });
    }

    @Override
    public Job request(StoryId story) {
        return database.write(connection -> request(connection, SqlStore.row(connection, story), clock.instant()));
    }

    /** The job that waits for a story, made where there is none. */
    static Job request(Connection connection, long story, Instant now) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO job (story, state, created) VALUES (?, ?, ?) ON CONFLICT (story) WHERE state = 0 DO NOTHING",
                story,
                WAITING,
                now);
        SqlStore.touch(connection, story, now);
        Job job = Sql.first(connection, SqlJobs::job, SELECT + " WHERE job.story = ? AND state = ?", story, WAITING);
        if (job == null) {
            throw new SQLException("the job that was entered is not there");
        }
        return job;
    }

    @Override
    public List<Job> waiting() {
        return database.read(connection ->
                Sql.list(connection, SqlJobs::job, SELECT + " WHERE state = ? ORDER BY job.seq", WAITING));
    }

    @Override
    public Optional<Job> job(long id) {
        return database.read(connection -> find(connection, id));
    }

    private static Optional<Job> find(Connection connection, long id) throws SQLException {
        return Optional.ofNullable(Sql.first(connection, SqlJobs::job, SELECT + " WHERE job.seq = ?", id));
    }

    @Override
    public Optional<Job> begin(long id) {
        return database.write(connection -> {
            int begun = Sql.update(
                    connection,
                    "UPDATE job SET state = ?, attempts = attempts + 1 WHERE seq = ? AND state = ? AND NOT EXISTS"
                            + " (SELECT 1 FROM job other WHERE other.story = job.story AND other.state = ?)",
                    RUNNING,
                    id,
                    WAITING,
                    RUNNING);
            return begun == 0 ? Optional.<Job>empty() : find(connection, id);
        });
    }

    @Override
    public void done(long id) {
        end(id, DONE, null);
    }

    @Override
    public void failed(long id, String problem) {
        end(id, FAILED, problem);
    }

    private void end(long id, int state, @Nullable String problem) {
        database.write(connection -> {
            Sql.update(
                    connection,
                    "UPDATE job SET state = ?, ended = ?, problem = ? WHERE seq = ? AND state = ?",
                    state,
                    clock.instant(),
                    problem,
                    id,
                    RUNNING);
            return Sql.update(connection, """
                    DELETE FROM job WHERE state >= ? AND story = (SELECT story FROM job WHERE seq = ?) AND seq <=
                        (SELECT seq FROM job WHERE state >= ? AND story = (SELECT story FROM job WHERE seq = ?)
                            ORDER BY seq DESC LIMIT 1 OFFSET ?)
                    """, DONE, id, DONE, id, ENDED_KEPT);
        });
    }

    @Override
    public void giveBack(long id) {
        database.write(connection -> {
            waitAgain(connection, id);
            return true;
        });
    }

    /** Makes one that runs wait; it has nothing left to do where another one of its story waits. */
    private void waitAgain(Connection connection, long id) throws SQLException {
        int waits = Sql.update(
                connection,
                "UPDATE job SET state = ? WHERE seq = ? AND state = ? AND NOT EXISTS"
                        + " (SELECT 1 FROM job other WHERE other.story = job.story AND other.state = ?)",
                WAITING,
                id,
                RUNNING,
                WAITING);
        if (waits == 0) {
            Sql.update(
                    connection,
                    "UPDATE job SET state = ?, ended = ? WHERE seq = ? AND state = ?",
                    DONE,
                    clock.instant(),
                    id,
                    RUNNING);
        }
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong("seq"),
                new StoryId(row.getString("story_id")),
                Job.State.values()[row.getInt("state")],
                Sql.time(row, "created"),
                row.getInt("attempts"),
                Sql.timeOrNull(row, "ended"),
                Sql.textOrNull(row, "problem"));
    }
}
