package org.ropeway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ropeway.TestAgencies.in;

import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ApiTokensTest {
    @Autowired
    TestAgencies a;

    @Autowired
    ApiTokens tokens;

    @Test
    void actsInTheTokensRoleAlone() {
        var valley = a.anAgency();
        var rosa = a.somebody(valley, Grant.of(Role.DIRECTOR), Grant.of(Role.BUSINESS_OFFICE));
        var token = in(valley, () -> tokens.issue(rosa.account(), Role.BUSINESS_OFFICE, "export"));
        assertThat(token).startsWith("ropeway." + valley.slug() + ".");
        var actor = in(valley, () -> tokens.findActor(secretOf(token))).orElseThrow();
        assertThat(actor.account()).isEqualTo(rosa.account());
        assertThat(actor.roles()).containsExactly(Role.BUSINESS_OFFICE);
    }

    @Test
    void isNobodyForAnotherAgency() {
        var valley = a.anAgency();
        var rosa = a.somebody(valley, Grant.of(Role.DIRECTOR));
        var token = in(valley, () -> tokens.issue(rosa.account(), Role.DIRECTOR, "export"));
        assertThat(in(a.anAgency(), () -> tokens.findActor(secretOf(token)))).isEmpty();
    }

    @Test
    void givesNobodyARoleThatTheyHaveNot() {
        var valley = a.anAgency();
        var rosa = a.somebody(valley, Grant.of(Role.LIAISON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in(valley, () -> tokens.issue(rosa.account(), Role.DIRECTOR, "export")));
    }

    static String secretOf(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }
}
