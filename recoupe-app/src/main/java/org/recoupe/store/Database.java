package org.recoupe.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A database with one writer and several readers. What is written is a transaction: on the disk when {@link #write} returns,
 * not there where it throws. What is read is of one moment.
 *
 * <p>Safe for use by many threads.
 */
abstract class Database implements AutoCloseable {

    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile boolean closed;

    /** What is done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** The connection that writes; the caller holds the lock. */
    abstract Connection writer() throws SQLException;

    /** Connections that read. */
    abstract Pool readers();

    /** The word indexes in the language of this database. */
    abstract WordIndex words();

    /** What went wrong, in the program's codes. */
    abstract StoreException.Code code(SQLException e);

    /** What the database's own check says is wrong; empty where nothing is. */
    abstract List<String> check(Connection connection) throws SQLException;

    abstract void backup(Path file);

    /** Has rows that are entered from now on numbered after those that were entered with a number. */
    abstract void numberOn(Connection connection) throws SQLException;

    /** Begins a transaction. */
    abstract void begin(Connection connection, boolean reading) throws SQLException;

    abstract void commit(Connection connection) throws SQLException;

    abstract void rollback(Connection connection) throws SQLException;

    /** Closes the connections; nothing is under way. */
    abstract void shut();

    final <T> T write(Work<T> work) {
        writing.lock();
        try {
            requireOpen();
            Connection connection = writer();
            boolean kept = false;
            begin(connection, false);
            try {
                T result = work.with(connection);
                commit(connection);
                kept = true;
                return result;
            } finally {
                if (!kept) {
                    forget(connection);
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            writing.unlock();
        }
    }

    final <T> T read(Work<T> work) {
        requireOpen();
        try {
            Connection connection = readers().take();
            boolean sound = false;
            try {
                begin(connection, true);
                T result = work.with(connection);
                rollback(connection);
                sound = true;
                return result;
            } catch (StoreException e) {
                rollback(connection);
                sound = true;
                throw e;
            } finally {
                readers().giveBack(connection, sound);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** For what must not meet a writer, such as closing. */
    final void alone(Runnable work) {
        writing.lock();
        try {
            work.run();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public final void close() {
        alone(() -> {
            if (!closed) {
                closed = true;
                shut();
            }
        });
    }

    final StoreException failure(SQLException e) {
        return closed
                ? new StoreException(StoreException.Code.CLOSED, "the store is closed", e)
                : new StoreException(code(e), String.valueOf(e.getMessage()), e);
    }

    private void requireOpen() {
        if (closed) {
            throw new StoreException(StoreException.Code.CLOSED, "the store is closed");
        }
    }

    private void forget(Connection connection) {
        try {
            rollback(connection);
        } catch (SQLException e) {
            // What is to be said is why the work failed. The database forgets what was not committed.
        }
    }
}
