package org.recoupe.store;

import java.sql.SQLException;

/** Here it is the program that is killed, not the server: what the server has acknowledged is the server's. */
class PostgresCrashTest extends CrashContract {

    @Override
    String fresh() throws SQLException {
        return Postgres.fresh("crash");
    }

    @Override
    int times() {
        return 3;
    }
}
