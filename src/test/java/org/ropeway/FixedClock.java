package org.ropeway;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Eight in the morning of 2026-09-01 in California. */
@TestConfiguration(proxyBeanMethods = false)
class FixedClock {
    @Bean
    @Primary
    Clock fixedClock() {
        return Clock.fixed(Instant.parse("2026-09-01T15:00:00Z"), ZoneId.of("America/Los_Angeles"));
    }
}
