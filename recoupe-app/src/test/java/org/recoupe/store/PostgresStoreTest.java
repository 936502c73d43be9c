package org.recoupe.store;

import java.sql.SQLException;
import java.time.InstantSource;

class PostgresStoreTest extends StoreContract {

    private String address = "";

    @Override
    Store fresh(InstantSource clock) throws SQLException {
        address = Postgres.fresh("contract");
        return Store.open(address, clock);
    }

    @Override
    Store reopened(Store before, InstantSource clock) {
        before.close();
        return Store.open(address, clock);
    }
}
