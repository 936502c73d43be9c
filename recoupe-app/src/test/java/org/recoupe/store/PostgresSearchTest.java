package org.recoupe.store;

import java.sql.SQLException;
import java.time.InstantSource;

class PostgresSearchTest extends SearchContract {

    @Override
    Store fresh(InstantSource clock) throws SQLException {
        return Store.open(Postgres.fresh("search"), clock);
    }
}
