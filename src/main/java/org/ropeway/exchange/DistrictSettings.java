package org.ropeway.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ropeway.journal.Journal;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member district has said about its own roster files. */
@Service
@Transactional
public class DistrictSettings {
    private final JdbcClient jdbc;
    private final Journal journal;

    DistrictSettings(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Where the state id stands; in {@code identifier} until the district says otherwise. */
    @Transactional(readOnly = true)
    public StateIdRule stateIds(DistrictId district) {
        return jdbc.sql("select user_id_type from exchange.district_setting where district_id = :district")
                .param("district", district.value())
                .query(String.class)
                .optional()
                .map(StateIdRule::new)
                .orElse(StateIdRule.IDENTIFIER);
    }

    /** The same for the districts that have said anything. */
    @Transactional(readOnly = true)
    public Map<DistrictId, StateIdRule> all() {
        var rules = new HashMap<DistrictId, StateIdRule>();
        jdbc.sql("select district_id, user_id_type from exchange.district_setting")
                .query(row -> {
                    rules.put(new DistrictId(row.getObject(1, UUID.class)), new StateIdRule(row.getString(2)));
                });
        return rules;
    }

    public void setStateIds(Who by, DistrictId district, StateIdRule rule) {
        jdbc.sql("""
                insert into exchange.district_setting (district_id, user_id_type) values (:district, :type)
                on conflict (agency_id, district_id) do update set user_id_type = excluded.user_id_type
                """)
                .param("district", district.value())
                .param("type", rule.userIdType())
                .update();
        journal.record(by, "roster.setting", "district", district, Map.of("userIdType", rule.userIdType()));
    }
}
