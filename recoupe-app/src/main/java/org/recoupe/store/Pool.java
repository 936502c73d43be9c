package org.recoupe.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Connections that are opened when they are first needed and then kept. Safe for use by many threads. */
final class Pool implements AutoCloseable {

    private static final long MOST_SECONDS = 30;

    private final Opening opening;
    private final Semaphore free;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /** Opens a connection without automatic commits. */
    interface Opening {
        Connection open() throws SQLException;
    }

    Pool(int size, Opening opening) {
        this.opening = opening;
        free = new Semaphore(size, true);
    }

    /** A connection that nobody else has until it is given back; waits where all are in use. */
    Connection take() throws SQLException {
        try {
            if (!free.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreException(StoreException.Code.BUSY, "all connections are in use");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreException.Code.BUSY, "interrupted while waiting for a connection", e);
        }
        boolean taken = false;
        try {
            Connection connection = reuse();
            Connection result = connection == null ? opening.open() : connection;
            taken = true;
            return result;
        } finally {
            if (!taken) {
                free.release();
            }
        }
    }

    private synchronized @Nullable Connection reuse() {
        return idle.pollFirst();
    }

    /** Gives a connection back; one that failed is closed. */
    void giveBack(Connection connection, boolean sound) {
        boolean kept = false;
        synchronized (this) {
            if (sound && !closed) {
                idle.addFirst(connection);
                kept = true;
            }
        }
        if (!kept) {
            closeQuietly(connection);
        }
        free.release();
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(Pool::closeQuietly);
        idle.clear();
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is of no more use either way.
        }
    }
}
