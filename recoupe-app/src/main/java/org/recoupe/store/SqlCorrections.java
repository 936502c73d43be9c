package org.recoupe.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recoupe.store.StoredCorrection.Turn;
import org.recoupe.store.StoredCorrection.What;

/** The corrections in a database. Safe for use by many threads. */
final class SqlCorrections implements Corrections {

    private final Database database;
    private final InstantSource clock;

    SqlCorrections(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Corrected make(StoryId story, String kind, String json, String by, String reason) {
        return database.write(connection -> {
            long row = SqlStore.row(connection, story);
            long number = Sql.number(connection, "SELECT next_correction FROM story WHERE seq = ?", row);
            Sql.update(connection, "UPDATE story SET next_correction = ? WHERE seq = ?", number + 1, row);
            String id = "c" + number;
            Sql.update(
                    connection,
                    "INSERT INTO correction (story, id, kind, json) VALUES (?, ?, ?, ?)",
                    row,
                    id,
                    kind,
                    json);
            long correction = Sql.number(connection, "SELECT seq FROM correction WHERE story = ? AND id = ?", row, id);
            return turned(connection, row, correction, What.MADE, by, reason);
        });
    }

    @Override
    public Optional<Corrected> undo(StoryId story, String id, String by, String reason) {
        return turn(story, id, What.UNDONE, by, reason);
    }

    @Override
    public Optional<Corrected> redo(StoryId story, String id, String by, String reason) {
        return turn(story, id, What.REDONE, by, reason);
    }

    private Optional<Corrected> turn(StoryId story, String id, What what, String by, String reason) {
        int undone = what == What.UNDONE ? 1 : 0;
        return database.write(connection -> {
            Long row = SqlStore.rowOrNull(connection, story);
            Long correction = Sql.first(
                    connection,
                    found -> found.getLong(1),
                    "SELECT seq FROM correction WHERE story = ? AND id = ? AND undone = ?",
                    row,
                    id,
                    1 - undone);
            if (row == null || correction == null) {
                return Optional.<Corrected>empty();
            }
            Sql.update(connection, "UPDATE correction SET undone = ? WHERE seq = ?", undone, correction);
            return Optional.of(turned(connection, row, correction, what, by, reason));
        });
    }

    private Corrected turned(Connection connection, long story, long correction, What what, String by, String reason)
            throws SQLException {
        Instant now = clock.instant();
        Sql.update(
                connection,
                "INSERT INTO correction_turn (correction, number, what, author, made_at, reason) SELECT ?,"
                        + " (SELECT count(*) FROM correction_turn WHERE correction = ?) + 1, ?, ?, ?, ?",
                correction,
                correction,
                what.name(),
                by,
                now,
                reason);
        Job job = SqlJobs.request(connection, story, now);
        return new Corrected(
                select(connection, "correction.seq = ?", correction).getFirst(), job);
    }

    @Override
    public Optional<StoredCorrection> correction(StoryId story, String id) {
        return database
                .read(connection -> select(connection, "story.id = ? AND correction.id = ?", story.value(), id))
                .stream()
                .findFirst();
    }

    @Override
    public List<StoredCorrection> list(StoryId story, boolean undone) {
        return database.read(
                connection -> select(connection, "story.id = ? AND undone <= ?", story.value(), undone ? 1 : 0));
    }

    /** Those that meet a condition, oldest first. Two statements however many there are. */
    private static List<StoredCorrection> select(Connection connection, String condition, @Nullable Object... values)
            throws SQLException {
        record Told(long correction, Turn turn) {}
        String from = " FROM correction JOIN story ON story.seq = correction.story";
        List<Told> turns = Sql.list(
                connection,
                row -> new Told(
                        row.getLong("correction"),
                        new Turn(
                                What.valueOf(row.getString("what")),
                                row.getString("author"),
                                Sql.time(row, "made_at"),
                                row.getString("reason"))),
                "SELECT correction, what, author, made_at, reason FROM correction_turn WHERE correction IN"
                        + " (SELECT correction.seq" + from + " WHERE " + condition + ") ORDER BY correction, number",
                values);
        Map<Long, List<Turn>> histories = new HashMap<>();
        turns.forEach(told -> histories
                .computeIfAbsent(told.correction(), key -> new ArrayList<>())
                .add(told.turn()));
        return Sql.list(
                connection,
                row -> {
                    List<Turn> history = histories.getOrDefault(row.getLong("seq"), List.of());
                    Turn made = history.getFirst();
                    return new StoredCorrection(
                            row.getString("id"),
                            row.getString("kind"),
                            row.getString("json"),
                            made.by(),
                            made.at(),
                            made.reason(),
                            row.getInt("undone") == 1,
                            history);
                },
                "SELECT correction.seq, correction.id, kind, json, undone" + from + " WHERE " + condition
                        + " ORDER BY correction.seq",
                values);
    }
}
