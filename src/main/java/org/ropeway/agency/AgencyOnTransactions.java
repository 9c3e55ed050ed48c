package org.ropeway.agency;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells PostgreSQL's row-level security, at the start of every transaction, whose rows are visible. */
@Component
class AgencyOnTransactions implements TransactionExecutionListener {
    private final ObjectProvider<JdbcClient> jdbc;

    AgencyOnTransactions(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && AgencyScope.isBound()) {
            jdbc.getObject()
                    .sql("select set_config('ropeway.agency', :agency, true)")
                    .param("agency", AgencyScope.current().value().toString())
                    .query(String.class)
                    .single();
        }
    }
}
